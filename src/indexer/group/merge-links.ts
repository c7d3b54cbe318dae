import type { Article } from '../../model/article.ts'
import { DisjointSets } from '../disjoint-sets.ts'
import { gapOf } from '../stories/gap-of.ts'
import { OUR_SPAN } from '../stories/plan-windows.ts'
import type { Link, WindowLinks } from '../stories/window-links.ts'
import type { PublisherLinks, Threads } from './find-threads.ts'
import { placeUndated } from './place-undated.ts'

/** Two articles that are of one story because of us, by their places. */
export interface OurJoin {
  readonly a: number
  readonly b: number
}

export interface GroupedArticles {
  /** Places of the articles of each story; every place is in exactly one. */
  readonly stories: readonly (readonly number[])[]
  /** A number for the thread of each article. */
  readonly threadOf: Int32Array
  /** Together with the publisher's threads, they hold each story together, each needed. */
  readonly joins: readonly OurJoin[]
  /** Articles of two threads that are near in words and time, the nearest first. */
  readonly near: readonly Link[]
}

/**
 * Puts the links of all windows together, whatever the order in which they come. Two stories of the publisher's are
 * never merged, and a group of articles without links joins one of them at most: that of its best link.
 */
export function mergeLinks(
  articles: readonly Article[],
  { pairs, chosen }: PublisherLinks,
  { threadOf, standings, cut }: Threads,
  found: readonly WindowLinks[],
): GroupedArticles {
  const sets = new DisjointSets(articles.length)
  for (const [a, b] of pairs) if (standings[a] === 'whole') sets.union(a, b)
  for (const [a, b] of chosen) if (gapOf(articles, a, b) <= OUR_SPAN) sets.union(a, b)
  const joins: OurJoin[] = []
  for (const [a, b] of inOrder(found.flatMap(({ within }) => within))) {
    if (sets.find(a) === sets.find(b)) continue
    sets.union(a, b)
    if (standings[a] === 'loose') joins.push({ a, b })
  }
  const filed = new Set(articles.flatMap(({ kind }, at) => (kind === 'article' ? sets.find(at) : [])))
  const references = found.flatMap((links) => links.references)
  for (const [a, b] of bestOfEach(references, sets)) if (!filed.has(sets.find(a))) sets.union(a, b)
  for (const places of cut) placeUndated(places, articles, sets)
  for (const [a, b] of bestOfEach(
    found.flatMap(({ across }) => across),
    sets,
  )) {
    sets.union(a, b)
    joins.push({ a, b })
  }
  return { stories: sets.members(), threadOf, joins, near: inOrder(found.flatMap(({ near }) => near)) }
}

/** The best link from each set, before any of them is followed. */
function bestOfEach(links: readonly Link[], sets: DisjointSets): Link[] {
  const best = new Map<number, Link>()
  for (const link of inOrder(links)) {
    const group = sets.find(link[0])
    if (!best.has(group)) best.set(group, link)
  }
  return [...best.values()]
}

/** The best first: in the order of their windows, what is united first would depend on which was searched first. */
function inOrder(links: readonly Link[]): Link[] {
  return links.toSorted((one, other) => other[2] - one[2] || one[0] - other[0] || one[1] - other[1])
}
