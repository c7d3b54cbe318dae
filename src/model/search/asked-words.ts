import type { Clause } from './parse-search.ts'

/** A word that is looked for, by itself or as part of a phrase. */
export interface AskedWord {
  readonly word: string
  /** True where it stands in quotes, and is not looked for in its forms. */
  readonly exact: boolean
  /** True where it is still being typed, and may go on. */
  readonly open: boolean
  /** What stands for it as well, where it was typed as part of a compound. */
  readonly joined: string | undefined
}

/**
 * The words of a search in their order, each once, for a word that was pasted a hundred times would be looked for a
 * hundred times. Of equal words the strictest counts: what has that one has all of them.
 */
export function askedWords(clauses: readonly Clause[]): AskedWord[] {
  const asked = new Map<string, AskedWord>()
  for (const { words, exact, open, joined } of clauses)
    for (const word of words) {
      const known = asked.get(word)
      asked.set(word, {
        word,
        exact: exact || known?.exact === true,
        open: open && known?.open !== false,
        joined: joined ?? known?.joined,
      })
    }
  return [...asked.values()]
}
