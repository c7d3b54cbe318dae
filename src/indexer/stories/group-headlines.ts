import { compareIds } from '../../model/ranking/order.ts'
import { compareHeadlines, GROUPING, type GroupingOptions } from './compare-headlines.ts'
import { findCommunities } from './find-communities.ts'
import type { Headline } from './headline.ts'
import { partStrays } from './part-strays.ts'

export interface Grouping {
  /** The group of each headline, numbered from 0 by its first headline in time. */
  readonly groups: Int32Array
  /** Pairs that were compared: what the work grows with. */
  readonly compared: number
}

/**
 * Groups headlines into stories: neighbours by words and time, smoothed by their neighbours' words, then the
 * communities in which a random walk from headline to headline stays, without the headlines that a single word brought
 * there.
 *
 * The same headlines give the same groups in any order. The work grows with the number of headlines within reach of
 * each other in time, bounded for each term, never with all pairs.
 */
export function groupHeadlines(
  headlines: readonly Headline[],
  options: GroupingOptions = GROUPING,
): Grouping {
  const order = [...headlines.keys()].sort((a, b) => compareOldest(headlines[a], headlines[b]))
  const { network, weighed, compared } = compareHeadlines(
    order.flatMap((at) => headlines[at] ?? []),
    options,
  )
  const communities = partStrays(findCommunities(network), weighed)
  const groups = new Int32Array(headlines.length)
  for (const [place, at] of order.entries()) groups[at] = communities[place] ?? 0
  return { groups, compared }
}

/** The engine's own order: by time, undated first, then by id. */
export function compareOldest(a: Headline | undefined, b: Headline | undefined): number {
  return (a?.time ?? 0) - (b?.time ?? 0) || compareIds(a?.id ?? '', b?.id ?? '')
}
