import { searchWords } from '../../model/search/search-words.ts'

/** How many of each kind are suggested. */
const SHOWN = 5
/** Fewer letters begin too many names. */
const SHORTEST = 2

interface Named {
  readonly name: string
  readonly articles: number
}

/** Those whose names have words that begin as words of a search do: the most such words first, then the most articles. */
export function suggestNamed<T extends Named>(text: string, all: readonly T[]): T[] {
  const typed = searchWords(text).filter((word) => word.length >= SHORTEST)
  if (typed.length === 0) return []
  return all
    .map((one) => ({ one, shared: sharedWords(typed, searchWords(one.name)) }))
    .filter(({ one, shared }) => shared > 0 && one.articles > 0)
    .sort((a, b) => b.shared - a.shared || b.one.articles - a.one.articles)
    .slice(0, SHOWN)
    .map(({ one }) => one)
}

function sharedWords(typed: readonly string[], words: readonly string[]): number {
  return typed.filter((start) => words.some((word) => word.startsWith(start))).length
}
