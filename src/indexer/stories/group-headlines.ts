import { compareIds } from '../../model/order.ts'
import { makeFade } from './fade-with-time.ts'
import { findCommunities } from './find-communities.ts'
import type { Headline } from './headline.ts'
import { findNeighbours } from './nearest-neighbours.ts'
import { smoothVectors } from './smooth-vectors.ts'
import { makeTermReader } from './term-reader.ts'
import { weighTerms } from './term-vectors.ts'

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
 * 60, cosine 0.04 to 0.06, weight 0.03 to 0.08, lenders 5 to 40. The steepness is that of the real times told of in `makeFade`; made-up
 * headlines whose times are told to the second would want more, and be grouped by their clock rather than their words.
 */
export const GROUPING: GroupingOptions = {
  neighbours: 50,
  leastCosine: 0.05,
  leastWeight: 0.05,
  steepness: 0.7,
  lenders: 20,
}

export interface Grouping {
  /** The group of each headline, numbered from 0 by its first headline in time. */
  readonly groups: Int32Array
  /** Pairs that were compared, in both rounds: what the work grows with. */
  readonly compared: number
}

/**
 * Groups headlines into stories: neighbours by words and time, smoothed by their neighbours' words, then the
 * communities in which a random walk from headline to headline stays.
 *
 * The same headlines give the same groups in any order. The work grows with the number of headlines within reach of
 * each other in time, bounded for each term, never with all pairs.
 */
export function groupHeadlines(
  headlines: readonly Headline[],
  options: GroupingOptions = GROUPING,
): Grouping {
  const order = [...headlines.keys()].sort((a, b) => compareOldest(headlines[a], headlines[b]))
  const sorted = order.flatMap((at) => headlines[at] ?? [])
  const times = Float64Array.from(sorted, ({ time }) => time ?? 0)
  const read = makeTermReader()
  const { rows, terms } = weighTerms(sorted.map(({ title }) => read(title).flatMap((word) => word.terms)))
  const search = {
    count: options.neighbours,
    leastCosine: options.leastCosine,
    leastWeight: options.leastWeight,
    fade: makeFade(options.steepness),
  }
  const first = findNeighbours(rows, terms, times, { ...search, count: options.lenders })
  const smooth = smoothVectors(rows, terms, first.rows, options.lenders)
  const second = findNeighbours(smooth, terms, times, search)
  const communities = findCommunities(second.rows)
  const groups = new Int32Array(headlines.length)
  for (const [place, at] of order.entries()) groups[at] = communities[place] ?? 0
  return { groups, compared: first.compared + second.compared }
}

function compareOldest(a: Headline | undefined, b: Headline | undefined): number {
  return (a?.time ?? 0) - (b?.time ?? 0) || compareIds(a?.id ?? '', b?.id ?? '')
}
