import { askedWords } from '../../model/search/asked-words.ts'
import { parseSearch } from '../../model/search/parse-search.ts'
import { searchWords } from '../../model/search/search-words.ts'

/** How many of each kind are suggested. */
const SHOWN = 5
/** Fewer letters begin too many names. */
const SHORTEST = 2

interface Named {
  readonly name: string
  readonly domain?: string
  readonly articles: number
}

/**
 * Those whose names have words of a search, of which the last may be unfinished, or that it names by an operator: those
 * with the most such words first, then those with the most articles.
 */
export function suggestNamed<T extends Named>(
  text: string,
  kind: 'topics' | 'sources',
  all: readonly T[],
): T[] {
  const search = parseSearch(text)
  const typed = askedWords(search.clauses)
  const named = [...search[kind], ...search[kind === 'topics' ? 'withoutTopics' : 'withoutSources']]
  const sharedWith = ({ name, domain = '' }: T) => {
    const words = searchWords(name)
    const free = typed.filter(({ word, open }) => word.length >= SHORTEST && hasWord(words, word, open))
    const called = [...words, ...searchWords(domain)]
    const asked = named.filter((one) => searchWords(one).every((word) => hasWord(called, word, true)))
    return free.length + asked.length
  }
  return all
    .map((one) => ({ one, shared: sharedWith(one) }))
    .filter(({ one, shared }) => shared > 0 && one.articles > 0)
    .sort((a, b) => b.shared - a.shared || b.one.articles - a.one.articles)
    .slice(0, SHOWN)
    .map(({ one }) => one)
}

function hasWord(words: readonly string[], typed: string, open: boolean): boolean {
  return words.some((word) => (open ? word.startsWith(typed) : word === typed))
}
