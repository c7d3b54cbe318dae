import { compareIds } from '../ranking/order.ts'
import type { LoadShard } from '../read-shard.ts'
import { arabicForms } from './arabic-forms.ts'
import { editDistance } from './edit-distance.ts'
import {
  EndingsShardSchema,
  type Postings,
  PostingsSchema,
  type SearchHead,
  type TermsShard,
  TermsShardSchema,
} from './search-shards.ts'
import { isPaired } from './search-words.ts'

/** A term that stands for a word, and how well: 1 for the word itself. */
export interface FoundTerm {
  readonly term: string
  readonly fit: number
  /** In how many articles it is. */
  readonly count: number
  /** Its postings by pieces, each from its first number to before that of the next. */
  readonly parts: readonly TermPart[]
}

export interface TermPart {
  readonly first: number
  readonly load: () => Promise<Postings>
}

/** Where terms are looked up. */
export interface TermAccess {
  readonly load: LoadShard
  readonly head: SearchHead
}

/** A term that goes on after what was typed is worth less than the word itself: the less, the longer it is. */
const OPEN_FIT = 0.8
/** Of the plural or singular of a word, and of what Arabic writes in one with it. */
const FORM_FIT = 0.9
const TYPO_FIT = [1, 0.6, 0.4]
const SHORTEST_PLURAL = 4
/** Up to this many letters, the beginnings of very common words are left out: `t` would load all of `the`. */
const SHORT_START = 2
/** Letters from which a word may be mistyped once, and twice. */
const ONE_TYPO = 4
const TWO_TYPOS = 8
/** Up to this many shards of endings, all are read, and every typo is found; 100 KB compressed. */
const WHOLE_ENDINGS = 8

/** A word as it is: one term, or none where nobody writes it. */
export async function findWord(access: TermAccess, word: string, fit = 1): Promise<FoundTerm[]> {
  const shards = await shardsFrom(access, word, word)
  return termsOf(access, shards, (term) => (term === word ? fit : 0))
}

/** A word with its plural or singular, and with what Arabic writes in one with it. */
export async function findForms(access: TermAccess, word: string): Promise<FoundTerm[]> {
  const forms = arabicForms(word)
  if (word.length >= SHORTEST_PLURAL && !isPaired(word))
    forms.unshift(`${word}s`, ...(word.endsWith('s') ? [word.slice(0, -1)] : []))
  const found = await Promise.all([
    findWord(access, word),
    ...forms.map((form) => findWord(access, form, FORM_FIT)),
  ])
  return found.flat()
}

/** Every term that begins as typed. */
export async function findStarts(access: TermAccess, start: string): Promise<FoundTerm[]> {
  const prefixed = await Promise.all(arabicForms(start).map((form) => startsOf(access, form)))
  return [
    ...(await startsOf(access, start)),
    ...prefixed.flat().map((one) => ({ ...one, fit: one.fit * FORM_FIT })),
  ]
}

async function startsOf(access: TermAccess, start: string): Promise<FoundTerm[]> {
  const shards = await shardsFrom(access, start, `${start}\uffff`)
  const found = termsOf(access, shards, (term) => {
    if (!term.startsWith(start) || term.includes(':')) return 0
    return term === start ? 1 : OPEN_FIT * (start.length / term.length) ** 0.5
  })
  if (start.length > SHORT_START || isPaired(start)) return found
  return found.filter(({ term, parts }) => term === start || parts.length === 1)
}

/**
 * The terms that a mistyped word may stand for: all with the fewest typos. Where there are none, and the word is still
 * being typed, those with a beginning that it may stand for.
 */
export async function findMeant(access: TermAccess, word: string, open: boolean): Promise<FoundTerm[]> {
  const most = typosIn(word)
  if (most === 0) return []
  const candidates = await candidatesFor(access, word)
  for (const asStart of open ? [false, true] : [false]) {
    const near = candidates
      .map((term) => ({ term, typos: editDistance(word, term, most, asStart) }))
      .filter(({ typos }) => typos > 0 && typos <= most)
    const fewest = Math.min(...near.map(({ typos }) => typos))
    const meant = near.filter(({ typos }) => typos === fewest).map(({ term }) => term)
    if (meant.length > 0) {
      const found = await Promise.all(meant.map((term) => findWord(access, term)))
      return found.flat().map((one) => ({ ...one, fit: TYPO_FIT[fewest] ?? 0 }))
    }
  }
  return []
}

/** How many typos a word may have. Numbers have none: another number is another thing. */
export function typosIn(word: string): number {
  if (isPaired(word) || /\p{N}/u.test(word) || word.length < ONE_TYPO) return 0
  return word.length < TWO_TYPOS ? 1 : 2
}

/**
 * Terms that a mistyped word may stand for. Of a small corpus these are all; of a large one those that share one half
 * with it, for a single typo leaves the other half as it is.
 */
async function candidatesFor(access: TermAccess, word: string): Promise<string[]> {
  const { head, load } = access
  const readEndings = async (shards: readonly string[]) =>
    (await Promise.all(shards.map((hash) => load(hash, EndingsShardSchema)))).flatMap(({ terms }) =>
      terms.split(' '),
    )
  if (head.endings.length <= WHOLE_ENDINGS) return readEndings(head.endings.map(([, hash]) => hash))
  const half = Math.floor(word.length / 2)
  const start = word.slice(0, half)
  const end = [...word].reverse().join('').slice(0, half)
  const [before, after] = await Promise.all([
    shardsFrom(access, start, `${start}\uffff`),
    readEndings(within(head.endings, end, `${end}\uffff`)),
  ])
  const sharing = before.flatMap((shard) => [
    ...shard.terms.map(([term]) => term),
    ...shard.common.map(({ term }) => term),
  ])
  return [...new Set([...sharing, ...after])].filter((term) => !term.includes(':'))
}

async function shardsFrom({ head, load }: TermAccess, from: string, to: string): Promise<TermsShard[]> {
  return Promise.all(within(head.terms, from, to).map((hash) => load(hash, TermsShardSchema)))
}

/** The shards of a sorted directory that hold what lies between two keys, both included. */
function within(directory: readonly (readonly [string, string])[], from: string, to: string): string[] {
  return directory
    .filter(([first], at) => {
      const next = directory[at + 1]
      return compareIds(first, to) <= 0 && (next === undefined || compareIds(next[0], from) > 0)
    })
    .map(([, hash]) => hash)
}

function termsOf(
  { load }: TermAccess,
  shards: readonly TermsShard[],
  fitOf: (term: string) => number,
): FoundTerm[] {
  return shards.flatMap(({ terms, common }) => {
    const small = terms.flatMap(([term, steps, places]): FoundTerm[] => {
      const fit = fitOf(term)
      const load = async () => ({ steps, places })
      return fit > 0 ? [{ term, fit, count: steps.length, parts: [{ first: 0, load }] }] : []
    })
    const large = common.flatMap(({ term, count, parts }): FoundTerm[] => {
      const fit = fitOf(term)
      const pieces = parts.map(([first, hash]) => ({ first, load: () => load(hash, PostingsSchema) }))
      return fit > 0 ? [{ term, fit, count, parts: pieces }] : []
    })
    return [...small, ...large]
  })
}

/** The terms of labels, such as all that is of a source. */
export async function findLabels(access: TermAccess, labels: readonly string[]): Promise<FoundTerm[]> {
  const found = await Promise.all(labels.map((label) => findWord(access, label)))
  return found.flat()
}
