import type { TermAccess } from './find-terms.ts'
import { matchAll, matchMost, type Rows } from './match-rows.ts'
import { correctWords, countOf, type SoughtWord, termsOf } from './sought-word.ts'

export interface MatchedWords {
  /** What each word was taken for in the end. */
  readonly words: readonly SoughtWord[]
  readonly rows: Rows
  /** True where nothing has all the words, and these have most of them. */
  readonly partial: boolean
}

/**
 * The articles that have all words; where there are none, those that have them as they may have been meant, else those
 * that have most of them.
 * @param allowed what the search itself leaves, by sources and topics that it names; null for all.
 * @param left what filters leave of that. What the words are taken for does not depend on it.
 */
export async function matchWords(
  access: TermAccess,
  words: readonly SoughtWord[],
  allowed: ReadonlySet<number> | null,
  left: ReadonlySet<number> | null,
): Promise<MatchedWords> {
  const filtered = await matchAll(words, left)
  if (filtered.size > 0) return { words, rows: filtered, partial: false }
  const all = left === allowed ? filtered : await matchAll(words, allowed)
  const matched =
    all.size > 0 || words.length < 2
      ? { words, rows: all, partial: false }
      : await matchLoosely(access, words, allowed)
  return { ...matched, rows: new Map([...matched.rows].filter(([number]) => left?.has(number) ?? true)) }
}

/** For several words that no article has all of. */
async function matchLoosely(
  access: TermAccess,
  words: readonly SoughtWord[],
  allowed: ReadonlySet<number> | null,
): Promise<MatchedWords> {
  const isEachKnown = words.every((word) => termsOf(word).length > 0)
  // Each word is one that is written, but not beside the others: one may be another word mistyped.
  const meant = isEachKnown ? await matchMeant(access, words, allowed) : { words, rows: new Map() }
  if (meant.rows.size > 0) return { ...meant, partial: false }
  const rows = await matchMost(meant.words, allowed)
  return { words: meant.words, rows, partial: rows.size > 0 }
}

/**
 * The articles that have all words, each being as typed or as it may have been meant. As few are corrected as will do:
 * corrections are taken back one by one, those of the commonest words first, as long as something is found without them.
 * Where nothing is found with them either, all are: what has most of the words is to have them as typed.
 */
async function matchMeant(
  access: TermAccess,
  typed: readonly SoughtWord[],
  allowed: ReadonlySet<number> | null,
): Promise<Pick<MatchedWords, 'words' | 'rows'>> {
  const words = await correctWords(access, typed, ({ meant }) => meant.length === 0)
  let matched = { words, rows: await matchAll(words, allowed) }
  const isAnyFound = matched.rows.size > 0
  const corrected = words.filter(({ meant }, at) => meant.length > 0 && typed[at]?.meant.length === 0)
  for (const { word } of corrected.sort((a, b) => countOf(b) - countOf(a))) {
    const fewer = matched.words.map((one) => (one.word === word ? { ...one, meant: [] } : one))
    const rows = await matchAll(fewer, allowed)
    if (rows.size > 0 || !isAnyFound) matched = { words: fewer, rows }
  }
  return matched
}
