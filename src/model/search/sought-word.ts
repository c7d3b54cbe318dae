import type { AskedWord } from './asked-words.ts'
import {
  type FoundTerm,
  findForms,
  findMeant,
  findStarts,
  findWord,
  type TermAccess,
  typosIn,
} from './find-terms.ts'

/** A word of a search, with the terms that stand for it. */
export interface SoughtWord extends AskedWord {
  /** What stands for it as it was typed. */
  readonly typed: readonly FoundTerm[]
  /** What may have been meant; empty where it is not taken for a typo. */
  readonly meant: readonly FoundTerm[]
}

/**
 * Typos are looked for in this many words of a search, the first ones, for each is compared with all terms in one task of
 * the page. Nobody types so many; for a text that was pasted, what has most of its words is found.
 */
const MOST_MISTYPED = 16

export async function seekWord(access: TermAccess, asked: AskedWord): Promise<SoughtWord> {
  const { word, open, exact, joined } = asked
  const [whole, starts, compound] = await Promise.all([
    exact ? findWord(access, word) : findForms(access, word),
    open ? findStarts(access, word) : [],
    joined === undefined ? [] : findForms(access, joined),
  ])
  const known = new Set(whole.map(({ term }) => term))
  const typed = [...whole, ...starts.filter(({ term }) => !known.has(term)), ...compound]
  return { ...asked, typed, meant: [] }
}

/** The same words; those in doubt, with what may have been meant by them. */
export async function correctWords(
  access: TermAccess,
  words: readonly SoughtWord[],
  isInDoubt: (word: SoughtWord) => boolean,
): Promise<SoughtWord[]> {
  const corrected = words.filter(({ meant }) => meant.length > 0).length
  const doubted = words
    .filter((one) => isInDoubt(one) && !one.exact && typosIn(one.word) > 0)
    .slice(0, MOST_MISTYPED - corrected)
  return Promise.all(
    words.map(async (one) =>
      doubted.includes(one) ? { ...one, meant: await findMeant(access, one.word, one.open) } : one,
    ),
  )
}

export function termsOf({ typed, meant }: SoughtWord): readonly FoundTerm[] {
  return [...typed, ...meant]
}

/** In how many articles it is; one that has several of its terms is counted for each. */
export function countOf(word: SoughtWord): number {
  return termsOf(word).reduce((count, one) => count + one.count, 0)
}
