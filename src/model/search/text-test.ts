import type { Article } from '../article.ts'
import type { Clause } from './parse-search.ts'
import { searchWords } from './search-words.ts'

/** What only the text itself can tell: that words follow one another. Null where nothing is left to be told. */
export function textTest(
  clauses: readonly Clause[],
  without: readonly Clause[],
): ((article: Article) => boolean) | null {
  const wanted = clauses.filter(({ words }) => words.length > 1)
  const barred = without.filter(({ words }) => words.length > 1)
  if (wanted.length + barred.length === 0) return null
  return (article) => {
    const texts = [searchWords(article.title), searchWords(article.excerpt)]
    const has = ({ words }: Clause) => texts.some((text) => holdsRow(text, words))
    return wanted.every(has) && !barred.some(has)
  }
}

function holdsRow(text: readonly string[], row: readonly string[]): boolean {
  return text.some((_, start) => row.every((word, at) => text[start + at] === word))
}
