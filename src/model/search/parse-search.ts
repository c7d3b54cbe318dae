import { startOfDay } from '../time/zone.ts'
import { compoundsOf, isPaired, searchWords } from './search-words.ts'

/** Words that belong together: one word, or a phrase whose words follow one another. */
export interface Clause {
  /** Folded, as `searchWords` gives them. */
  readonly words: readonly string[]
  /** True for what stood in quotes: every word as it is, one right after the other. */
  readonly exact: boolean
  /** True for the word that is being typed, which may go on. */
  readonly open: boolean
  /** As it was typed. */
  readonly text: string
  /** What others write for it and the word that a hyphen joins it with, as one. */
  readonly joined?: string
}

/** What a search asks for, as its text says it. */
export interface Search {
  readonly clauses: readonly Clause[]
  /** What must not be there. */
  readonly without: readonly Clause[]
  /** Names of sources and topics as typed; those of one kind are alternatives. */
  readonly sources: readonly string[]
  readonly topics: readonly string[]
  /** Names of those that must not be there. */
  readonly withoutSources: readonly string[]
  readonly withoutTopics: readonly string[]
  /** First and last millisecond. */
  readonly oldest: number | null
  readonly newest: number | null
  readonly minQuality: number | null
  readonly maxQuality: number | null
  readonly saved: boolean
  /** True where the text asks for nothing, such as a quote alone. */
  readonly empty: boolean
}

interface Piece {
  readonly minus: boolean
  /** The operator before a colon, in lower case; empty for none. */
  readonly operator: string
  readonly text: string
  readonly quoted: boolean
  /** True where nothing follows, not even a space. */
  readonly last: boolean
}

const QUOTES = /[“”„«»‟]/g
/** A quote that nothing closes is none: it ends a word as a blank does. */
const PIECES = /(-?)(?:(source|topic|before|after|quality|is):)?(?:"([^"]*)"|([^\s"]+))/giu
const QUALITY = /^(>=|<=|>|<|=)?(\d{1,6})$/
const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/

/** Reads a search as a reader types it. Nothing is an error: what makes no sense as an operator is words. */
export function parseSearch(text: string): Search {
  const search = nothing()
  for (const piece of piecesOf(text)) {
    if (!applyOperator(search, piece)) {
      const written = piece.operator === '' ? piece.text : `${piece.operator} ${piece.text}`
      const exact = piece.quoted && piece.operator === ''
      const clauses = clausesOf(written, {
        exact: exact || piece.minus,
        open: piece.last && !piece.minus && !piece.quoted,
      })
      const target = piece.minus ? search.without : search.clauses
      target.push(...clauses)
    }
  }
  const asks = JSON.stringify(search) !== JSON.stringify(nothing())
  return { ...search, empty: !asks }
}

/** The search with names that nobody has taken as words instead. */
export function withWords(search: Search, names: readonly string[]): Search {
  return {
    ...search,
    clauses: [...search.clauses, ...names.flatMap((name) => clausesOf(name, { exact: false, open: false }))],
  }
}

function piecesOf(text: string): Piece[] {
  const straight = text.replace(QUOTES, '"')
  return [...straight.matchAll(PIECES)].map((match): Piece => {
    const [whole, minus, operator = '', phrase, word = ''] = match
    return {
      minus: minus === '-',
      operator: operator.toLowerCase(),
      text: phrase ?? word,
      quoted: phrase !== undefined,
      last: match.index + whole.length === straight.length,
    }
  })
}

/** Plain text gives a clause a word, but for scripts without spaces, where what was typed together stays together. */
function clausesOf(text: string, { exact, open }: Pick<Clause, 'exact' | 'open'>): Clause[] {
  const words = searchWords(text)
  if (words.length === 0) return []
  if (exact) return [{ words: wholeWords(words), exact: true, open: false, text }]
  const clauses: Clause[] = []
  const joined = new Map(compoundsOf(text).flatMap(({ word, at }) => [at, at + 1].map((one) => [one, word])))
  let paired: string[] = []
  const closePaired = () => {
    if (paired.length > 0)
      clauses.push({ words: wholeWords(paired), exact: true, open: paired.length === 1, text })
    paired = []
  }
  for (const [at, word] of words.entries()) {
    if (isPaired(word)) paired.push(word)
    else {
      closePaired()
      // The letter that ends `AT&T` is all of it, and begins nothing.
      const mayGoOn = open && at === words.length - 1 && (at === 0 || word.length > 1)
      const clause = { words: [word], exact: false, open: mayGoOn, text: word }
      const compound = joined.get(at)
      clauses.push(compound === undefined ? clause : { ...clause, joined: compound })
    }
  }
  closePaired()
  return clauses
}

/** Without the last single character of each run in pairs: the title may go on after it. */
function wholeWords(words: readonly string[]): string[] {
  return words.filter((word, at) => {
    const before = words[at - 1]
    return !(isPaired(word) && [...word].length === 1 && before !== undefined && isPaired(before))
  })
}

function nothing() {
  return {
    clauses: [] as Clause[],
    without: [] as Clause[],
    sources: [] as string[],
    topics: [] as string[],
    withoutSources: [] as string[],
    withoutTopics: [] as string[],
    oldest: null as number | null,
    newest: null as number | null,
    minQuality: null as number | null,
    maxQuality: null as number | null,
    saved: false,
    empty: false,
  }
}

type Draft = { -readonly [K in keyof Search]: Search[K] extends readonly (infer T)[] ? T[] : Search[K] }

/** Puts an operator into a search; false where it makes no sense. */
function applyOperator(search: Draft, { minus, operator, text }: Piece): boolean {
  const value = text.trim()
  // Of all operators, those that name something leave it out.
  if (value === '' || (minus && operator !== 'source' && operator !== 'topic')) return false
  switch (operator) {
    case 'source':
      search[minus ? 'withoutSources' : 'sources'].push(value)
      return true
    case 'topic':
      search[minus ? 'withoutTopics' : 'topics'].push(value)
      return true
    case 'before': {
      const start = startOfDate(value)
      if (start !== null) search.newest = Math.min(search.newest ?? start, start - 1)
      return start !== null
    }
    case 'after': {
      const start = startOfDate(value)
      if (start !== null) search.oldest = Math.max(search.oldest ?? start, start)
      return start !== null
    }
    case 'quality':
      return applyQuality(search, value)
    case 'is':
      if (value.toLowerCase() !== 'saved') return false
      search.saved = true
      return true
    default:
      return false
  }
}

function applyQuality(search: Draft, value: string): boolean {
  const match = QUALITY.exec(value)
  if (!match) return false
  const [, sign = '>=', digits] = match
  const number = Number(digits)
  if (!sign.startsWith('<'))
    search.minQuality = Math.max(search.minQuality ?? 0, sign === '>' ? number + 1 : number)
  if (!sign.startsWith('>'))
    search.maxQuality = Math.min(search.maxQuality ?? number, sign === '<' ? number - 1 : number)
  return true
}

/** The first millisecond of a year, a month or a day; null where there is none. */
function startOfDate(text: string): number | null {
  const match = DATE.exec(text)
  if (!match) return null
  const [, year, month = '01', day = '01'] = match
  return startOfDay(`${year}-${month}-${day}`)
}
