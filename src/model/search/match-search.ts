import { type AskedWord, askedWords } from './asked-words.ts'
import {
  type FoundTerm,
  findLabels,
  findMeant,
  findStarts,
  findWord,
  type TermAccess,
  typosIn,
} from './find-terms.ts'
import { hitsOf } from './hits-of.ts'
import type { Clause } from './parse-search.ts'
import type { ResolvedSearch } from './resolve-search.ts'
import { type Hit, type ScoreParts, scoreParts, sumOfParts } from './score-hits.ts'

/** A word that nobody writes as it was typed, and what was taken instead. */
export interface Correction {
  readonly typed: string
  readonly meant: readonly string[]
}

export interface Matches {
  /** Scores by article number; null where everything fits, for nothing was asked of words, sources or topics. */
  readonly scores: ReadonlyMap<number, number> | null
  /** What must not be shown, whatever its score. */
  readonly without: ReadonlySet<number>
  /** Every term that was looked for: what to mark. */
  readonly terms: ReadonlySet<string>
  readonly corrections: readonly Correction[]
  /** True where nothing has all the words, and these have most of them. */
  readonly partial: boolean
  /** What the score of an article is the sum of; null where nothing was scored. */
  readonly explain: (number: number) => Explanation | null
}

/** A score in its parts, with the words that they are for. */
export interface Explanation {
  readonly words: readonly ExplainedWord[]
  readonly parts: ScoreParts
}

export interface ExplainedWord {
  readonly word: string
  /** In how many articles and references it, or what stands for it, is. */
  readonly count: number
  /** Undefined where the article lacks it. */
  readonly hit: Hit | undefined
}

/** One word of the search, with the terms that stand for it. */
interface Slot extends AskedWord {
  terms: readonly FoundTerm[]
}

type Row = (Hit | undefined)[]

/**
 * Typos are looked for in this many words of a search, the first ones, for each is compared with all terms in one task of
 * the page. Nobody types so many; for a text that was pasted, what has most of its words is found.
 */
const MOST_MISTYPED = 16

/**
 * Finds every article that has all the words of a search, its sources and its topics; phrases are left to check.
 * @param within what filters cut the results down to, as lists of labels. They take away from what is found, and never
 *   change what the words are taken for.
 */
export async function matchSearch(
  access: TermAccess,
  { search, labels, barred }: ResolvedSearch,
  within: readonly (readonly string[])[],
): Promise<Matches> {
  const [slots, allowed, without] = await Promise.all([
    Promise.all(askedWords(search.clauses).map((asked) => fillSlot(access, asked))),
    allowedBy(access, labels, null),
    excludedBy(access, search.without, barred),
  ])
  const left = await allowedBy(access, within, allowed)
  const corrections = new Map<string, string[]>()
  let tried = 0
  const correct = async (slot: Slot) => {
    if (slot.exact || typosIn(slot.word) === 0 || ++tried > MOST_MISTYPED) return
    const meant = await findMeant(access, slot.word, slot.open)
    if (meant.length === 0) return
    corrections.set(slot.word, meant.map(({ term }) => term).sort())
    slot.terms = [...slot.terms, ...meant]
  }
  await Promise.all(slots.filter((slot) => slot.terms.length === 0).map(correct))
  const first = await matchAll(slots, left)
  const isFiltered = within.length > 0
  const found =
    first.size > 0 || slots.length === 0 ? { rows: first, partial: false } : await matchAnyhow(isFiltered)
  const rarities = slots.map((slot) => rarityOf(slot, access.head.count))
  return {
    scores: slots.length > 0 ? scoresOf() : evenScores(left),
    without,
    terms: new Set(slots.flatMap((slot) => slot.terms.map(({ term }) => term))),
    corrections: [...corrections].map(([typed, meant]) => ({ typed, meant })),
    partial: found.partial,
    explain: (number) => {
      const row = found.rows.get(number)
      if (!row) return null
      const words = slots.map((slot, at) => ({ word: slot.word, count: countOf(slot), hit: row[at] }))
      return { words, parts: scoreParts(row, rarities) }
    },
  }

  function scoresOf(): Map<number, number> {
    return new Map([...found.rows].map(([number, row]) => [number, sumOfParts(scoreParts(row, rarities))]))
  }

  /** Where nothing has all the words as typed: the words as they were meant, else most of them. */
  async function matchAnyhow(again: boolean): Promise<{ rows: Map<number, Row>; partial: boolean }> {
    let rows = again ? await matchAll(slots, allowed) : first
    const untried = slots.filter((slot) => !corrections.has(slot.word))
    if (rows.size === 0 && slots.length > 1 && slots.every((slot) => slot.terms.length > 0)) {
      // Each word is one that is written, but not beside the others: one may be another word mistyped.
      const typed = untried.map((slot) => ({ slot, terms: slot.terms }))
      await Promise.all(untried.map(correct))
      rows = await matchAll(slots, allowed)
      const isAnyFound = rows.size > 0
      // Corrections are taken back one by one, those of the commonest words first, as long as something is found without
      // them. Where nothing is found with them either, all are: what has most of the words is to have them as typed.
      const taken = typed.filter(({ slot }) => corrections.has(slot.word))
      for (const { slot, terms } of taken.sort((a, b) => countOf(b.slot) - countOf(a.slot))) {
        const meant = slot.terms
        slot.terms = terms
        const fewer = await matchAll(slots, allowed)
        if (isAnyFound && fewer.size === 0) slot.terms = meant
        else {
          rows = fewer
          corrections.delete(slot.word)
        }
      }
    }
    const partial = rows.size === 0 && slots.length > 1
    if (partial) rows = await matchMost(slots, allowed)
    return {
      partial: partial && rows.size > 0,
      rows: again ? new Map([...rows].filter(([number]) => left?.has(number) ?? true)) : rows,
    }
  }
}

function evenScores(numbers: ReadonlySet<number> | null): Map<number, number> | null {
  return numbers && new Map([...numbers].map((number) => [number, 0]))
}

async function fillSlot(access: TermAccess, asked: AskedWord): Promise<Slot> {
  const { word, open, exact } = asked
  const [whole, starts] = await Promise.all([
    findWord(access, word, !exact),
    open ? findStarts(access, word) : [],
  ])
  const known = new Set(whole.map(({ term }) => term))
  return { ...asked, terms: [...whole, ...starts.filter(({ term }) => !known.has(term))] }
}

/** Those of some articles that are of some sources, and of some topics; null stands for all. */
async function allowedBy(
  access: TermAccess,
  labels: readonly (readonly string[])[],
  among: ReadonlySet<number> | null,
): Promise<ReadonlySet<number> | null> {
  let allowed = among
  for (const alternatives of labels) {
    const hits: ReadonlyMap<number, Hit> = await hitsOf(await findLabels(access, alternatives), allowed)
    allowed = new Set(hits.keys())
  }
  return allowed
}

/** The articles with a word or a label that must not be there; phrases are left to be checked in the text. */
async function excludedBy(
  access: TermAccess,
  clauses: readonly Clause[],
  labels: readonly string[],
): Promise<ReadonlySet<number>> {
  const single = askedWords(clauses.filter(({ words }) => words.length === 1))
  const words = await Promise.all(single.map(({ word }) => findWord(access, word, false)))
  return new Set((await hitsOf([...words.flat(), ...(await findLabels(access, labels))], null)).keys())
}

/** The articles that have every word, rare words first: of common ones, only what may still matter is read. */
async function matchAll(
  slots: readonly Slot[],
  allowed: ReadonlySet<number> | null,
): Promise<Map<number, Row>> {
  const order = slots
    .map((slot, at) => ({ slot, at }))
    .sort((a, b) => countOf(a.slot) - countOf(b.slot) || a.at - b.at)
  let rows: Map<number, Row> | null = null
  for (const { slot, at } of order) {
    const hits = await hitsOf(slot.terms, rows === null ? allowed : new Set(rows.keys()))
    const left = new Map<number, Row>()
    for (const [number, hit] of hits) {
      const row: Row = rows?.get(number) ?? slots.map(() => undefined)
      row[at] = hit
      left.set(number, row)
    }
    rows = left
    if (rows.size === 0) break
  }
  return rows ?? new Map()
}

/** The articles that have the most words, and all those in quotes. */
async function matchMost(
  slots: readonly Slot[],
  allowed: ReadonlySet<number> | null,
): Promise<Map<number, Row>> {
  const rows = new Map<number, Row>()
  for (const [at, slot] of slots.entries()) {
    for (const [number, hit] of await hitsOf(slot.terms, allowed)) {
      const row = rows.get(number) ?? slots.map(() => undefined)
      row[at] = hit
      rows.set(number, row)
    }
  }
  const counted = [...rows]
    .filter(([, row]) => slots.every((slot, at) => !slot.exact || row[at]))
    .map(([number, row]) => ({ number, row, words: row.filter(Boolean).length }))
  const most = counted.reduce((best, { words }) => Math.max(best, words), 0)
  return new Map(counted.filter(({ words }) => words === most).map(({ number, row }) => [number, row]))
}

function countOf({ terms }: Slot): number {
  return terms.reduce((count, one) => count + one.count, 0)
}

function rarityOf(slot: Slot, articles: number): number {
  return Math.log(1 + articles / Math.max(1, countOf(slot)))
}
