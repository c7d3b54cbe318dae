import { makeFade } from './fade-with-time.ts'
import type { Headline } from './headline.ts'
import { makeTermNumbers } from './make-term-numbers.ts'
import { findNeighbours } from './nearest-neighbours.ts'
import { smoothVectors } from './smooth-vectors.ts'
import type { SparseRows } from './sparse-rows.ts'
import { type TermVectors, weighTerms } from './term-vectors.ts'

/** What the engine can be told to do otherwise; the benchmark holds half of the stories out and tries. */
export interface GroupingOptions {
  readonly neighbours: number
  readonly leastCosine: number
  readonly leastWeight: number
  /** How fast time between two articles speaks against one story: the exponent of the fade. */
  readonly steepness: number
  /** Neighbours that lend an article their words. */
  readonly lenders: number
}

/**
 * Each is in the middle of a range that makes little difference (`npm run bench:stories` shows it): neighbours 40 to
 * 60, cosine 0.04 to 0.06, weight 0.03 to 0.08, lenders 5 to 40. The steepness is that of the real times told of in
 * `makeFade`; headlines whose times are those of their collection would want more, and be grouped by the clock.
 */
export const GROUPING: GroupingOptions = {
  neighbours: 50,
  leastCosine: 0.05,
  leastWeight: 0.05,
  steepness: 0.7,
  lenders: 20,
}

export interface Comparison {
  /** The nearest by their own words, of all. */
  readonly near: SparseRows
  /** The nearest by their own words and their neighbours', among those that may be of one story. */
  readonly network: SparseRows
  /** Pairs that were compared, in both rounds: what the work grows with. */
  readonly compared: number
}

/**
 * Finds out which headlines are near each other in words and time.
 * @param headlines in the order of `compareOldest`.
 */
export function compareHeadlines(
  headlines: readonly Headline[],
  options: GroupingOptions,
): Comparison & { readonly weighed: TermVectors } {
  const termsOf = makeTermNumbers()
  const weighed = weighTerms(headlines.map(({ title }) => ({ main: [...termsOf(title)] })))
  const times = Float64Array.from(headlines, ({ time }) => time ?? 0)
  return { ...compareVectors(weighed, times, options), weighed }
}

/**
 * Finds out which of some titles are near each other in words and time.
 * @param times ascending, in milliseconds.
 * @param mayMeet whether two of them, by their places, may be of one story.
 */
export function compareVectors(
  { rows, terms }: TermVectors,
  times: Float64Array,
  options: GroupingOptions,
  mayMeet?: (a: number, b: number) => boolean,
): Comparison {
  const search = {
    leastCosine: options.leastCosine,
    leastWeight: options.leastWeight,
    fade: makeFade(options.steepness),
  }
  const first = findNeighbours(rows, terms, times, { ...search, count: options.lenders })
  const smooth = smoothVectors(rows, terms, first.rows, options.lenders)
  const second = findNeighbours(smooth, terms, times, { ...search, count: options.neighbours, mayMeet })
  return {
    near: first.rows,
    network: second.rows,
    compared: first.compared + second.compared,
  }
}
