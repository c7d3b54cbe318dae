import { askedWords } from './asked-words.ts'
import { findLabels, findWord, type TermAccess } from './find-terms.ts'
import { hitsOf } from './hits-of.ts'
import { matchWords } from './match-words.ts'
import type { Clause } from './parse-search.ts'
import type { ResolvedSearch } from './resolve-search.ts'
import { type Hit, type ScoreParts, scoreParts, sumOfParts } from './score-hits.ts'
import { correctWords, countOf, type SoughtWord, seekWord, termsOf } from './sought-word.ts'

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
  const [typed, allowed, without] = await Promise.all([
    Promise.all(askedWords(search.clauses).map((asked) => seekWord(access, asked))),
    allowedBy(access, labels, null),
    excludedBy(access, search.without, barred),
  ])
  const left = await allowedBy(access, within, allowed)
  const known = await correctWords(access, typed, (one) => one.typed.length === 0)
  const { words, rows, partial } = await matchWords(access, known, allowed, left)
  const rarities = words.map((word) => rarityOf(word, access.head.count))
  const scoreOf = (row: readonly (Hit | undefined)[]) => sumOfParts(scoreParts(row, rarities))
  return {
    scores:
      words.length > 0
        ? new Map([...rows].map(([number, row]) => [number, scoreOf(row)]))
        : left && new Map([...left].map((number) => [number, 0])),
    without,
    terms: new Set(words.flatMap((word) => termsOf(word).map(({ term }) => term))),
    corrections: words
      .filter(({ meant }) => meant.length > 0)
      .map(({ word, meant }) => ({ typed: word, meant: meant.map(({ term }) => term).sort() })),
    partial,
    explain: (number) => {
      const row = rows.get(number)
      if (!row) return null
      const explained = words.map((word, at) => ({ word: word.word, count: countOf(word), hit: row[at] }))
      return { words: explained, parts: scoreParts(row, rarities) }
    },
  }
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
  const words = await Promise.all(single.map(({ word }) => findWord(access, word)))
  return new Set((await hitsOf([...words.flat(), ...(await findLabels(access, labels))], null)).keys())
}

function rarityOf(word: SoughtWord, articles: number): number {
  return Math.log(1 + articles / Math.max(1, countOf(word)))
}
