import type { ReadWord } from './term-reader.ts'

/** The words that two headlines share, as the first shows them, each once. */
export function sharedWords(one: readonly ReadWord[], other: readonly ReadWord[]): string[] {
  const terms = new Set(other.flatMap((word) => word.terms))
  const seen = new Set<string>()
  return one.flatMap(({ shown, terms: own }) => {
    const shared = own.filter((term) => terms.has(term) && !seen.has(term))
    for (const term of shared) seen.add(term)
    return shared.length > 0 ? [shown] : []
  })
}
