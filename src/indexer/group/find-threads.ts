import type { Article } from '../../model/article.ts'
import { DAY } from '../../model/time/day.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import type { Standing } from '../stories/window.ts'

/** A thread of no more than this many articles … */
const WHOLE_COUNT = 12
/** … within no more than this is one story; the two bounds are the format's own definition of a story. */
const WHOLE_SPAN = 14 * DAY

/** What the publisher connects, by places. */
export interface PublisherLinks {
  /** Enough pairs to connect all that belongs to one thread. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Pairs that somebody chose, rather than a machine that lists what it finds. */
  readonly chosen: readonly (readonly [number, number])[]
}

/** What the publisher says of all articles, before the engine has its say. */
export interface Threads {
  /** A number for the thread of each article. */
  readonly threadOf: Int32Array
  readonly standings: readonly Standing[]
  /** Places of the articles of each thread that is cut. */
  readonly cut: readonly (readonly number[])[]
}

/** @param pairs what the publisher connects, by places. */
export function findThreads(articles: readonly Article[], pairs: PublisherLinks['pairs']): Threads {
  const sets = new DisjointSets(articles.length)
  for (const [a, b] of pairs) sets.union(a, b)
  const standings: Standing[] = Array.from(articles, () => 'loose')
  const cut: (readonly number[])[] = []
  for (const places of sets.members()) {
    if (places.length === 1) continue
    const standing = isWhole(places, articles) ? 'whole' : 'cut'
    for (const at of places) standings[at] = standing
    if (standing === 'cut') cut.push(places)
  }
  return { threadOf: Int32Array.from(articles, (_, at) => sets.find(at)), standings, cut }
}

function isWhole(places: readonly number[], articles: readonly Article[]): boolean {
  if (places.length > WHOLE_COUNT) return false
  const times = places.flatMap((at) => articles[at]?.time ?? [])
  return Math.max(...times) - Math.min(...times) <= WHOLE_SPAN || times.length === 0
}
