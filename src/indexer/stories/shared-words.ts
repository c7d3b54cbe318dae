import type { ReadWord } from './term-reader.ts'

/** The words that two headlines share, as the first shows them, each once. */
export function sharedWords(one: readonly ReadWord[], other: readonly ReadWord[]): string[] {
  // Headlines are short: to look through them is quicker than to make sets of them, for many are near each other.
  const seen: string[] = []
  const words: string[] = []
  for (const { shown, terms } of one) {
    const shared = terms.filter(
      (term) => !seen.includes(term) && other.some((word) => word.terms.includes(term)),
    )
    seen.push(...shared)
    if (shared.length > 0) words.push(shown)
  }
  return words
}
