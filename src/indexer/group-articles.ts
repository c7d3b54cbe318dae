import type { Article } from '../model/article.ts'
import { DAY, HOUR } from '../model/day.ts'
import { DisjointSets } from './disjoint-sets.ts'
import { type Comparison, compareHeadlines, GROUPING } from './stories/compare-headlines.ts'
import { cosineOf, sharedColumns } from './stories/cosine-of.ts'
import { findCommunities } from './stories/find-communities.ts'
import type { SparseRows } from './stories/sparse-rows.ts'

/** A thread of no more than this many articles … */
const WHOLE_COUNT = 12
/** … within no more than this is one story; the two bounds are the format's own definition of a story. */
const WHOLE_SPAN = 14 * DAY
/**
 * The least cosine of two titles for a join of ours, and that by different outlets only. Read on a real corpus: of 20
 * joins at 0.36 and more 18 were right, of 15 below it 4; of 31 by one outlet 3, at any cosine, for an outlet that
 * tells of many things in the same words has its own links to say what belongs together.
 */
const OUR_COSINE = 0.36
/** One term in common is no reason, however little else there is. */
const OUR_TERMS = 2
/** The least cosine inside a thread that is cut, where the publisher has already said that they belong together … */
const THREAD_COSINE = 0.25
/** … and of two articles there by one outlet. */
const OUTLET_COSINE = 0.5
/** The longest time between two articles that we join: a column that comes every week is not one story. */
const OUR_SPAN = 72 * HOUR

/** The longest time between two articles of a thread that is cut, for a chosen link between them to hold. */
const CHOSEN_SPAN = 72 * HOUR

/** Two articles that are of one story because of us, by their places. */
export interface OurJoin {
  readonly a: number
  readonly b: number
}

/** What the publisher connects, by places. */
export interface PublisherLinks {
  /** Enough pairs to connect all that belongs to one thread. */
  readonly pairs: readonly (readonly [number, number])[]
  /** Pairs that somebody chose, rather than a machine that lists what it finds. */
  readonly chosen: readonly (readonly [number, number])[]
}

export interface GroupedArticles {
  /** Places of the articles of each story; every place is in exactly one. */
  readonly stories: readonly (readonly number[])[]
  /** A number for the thread of each article. */
  readonly threadOf: Int32Array
  /** Together with the publisher's threads, they hold each story together, each needed. */
  readonly joins: readonly OurJoin[]
  readonly comparison: Comparison
}

/**
 * Finds the stories: threads of the publisher, whole where they are small and cut by words and time where they are not,
 * and articles without any link joined to each other or to one story of the publisher's.
 * @param articles files and references, in the engine's order.
 */
export function groupArticles(
  articles: readonly Article[],
  { pairs, chosen }: PublisherLinks,
): GroupedArticles {
  const threads = new DisjointSets(articles.length)
  for (const [a, b] of pairs) threads.union(a, b)
  const threadOf = Int32Array.from(articles, (_, at) => threads.find(at))
  const members = membersOf(threadOf)
  const whole = new Set<number>()
  const loose = new Uint8Array(articles.length)
  for (const [thread, places] of members) {
    if (places.length === 1) loose[thread] = 1
    else if (isWhole(places, articles)) whole.add(thread)
  }
  const kindOf = (at: number) => (loose[at] === 1 ? -1 : (threadOf[at] ?? 0))
  const comparison = compareHeadlines(
    articles,
    GROUPING,
    (a, b) => kindOf(a) === kindOf(b) && !whole.has(kindOf(a)),
  )
  const sets = new DisjointSets(articles.length)
  for (const [a, b] of pairs) if (whole.has(threadOf[a] ?? -1)) sets.union(a, b)
  for (const [a, b] of chosen) if (gapOf(articles, a, b) <= CHOSEN_SPAN) sets.union(a, b)
  const joins = joinWithin(articles, comparison, sets, loose)
  const cut = [...members].filter(([thread, places]) => places.length > 1 && !whole.has(thread))
  for (const [, places] of cut) placeReferences(places, articles, comparison, sets)
  joins.push(...joinToThreads(articles, comparison, sets, loose))
  const stories = [...membersOf(Int32Array.from(articles, (_, at) => sets.find(at))).values()]
  return { stories, threadOf, joins, comparison }
}

function isWhole(places: readonly number[], articles: readonly Article[]): boolean {
  if (places.length > WHOLE_COUNT) return false
  const times = places.flatMap((at) => articles[at]?.time ?? [])
  return Math.max(...times) - Math.min(...times) <= WHOLE_SPAN || times.length === 0
}

/** Places by the number that each has, in order. */
function membersOf(numbers: Int32Array): Map<number, number[]> {
  const members = new Map<number, number[]>()
  for (const [at, number] of numbers.entries()) {
    const held = members.get(number)
    if (held) held.push(at)
    else members.set(number, [at])
  }
  return members
}

/**
 * Unites what is of one community and has enough words in common by itself: a community is the best division of what
 * there is, however thin the links are. @returns the joins among articles without links.
 */
function joinWithin(
  articles: readonly Article[],
  { network, vectors }: Comparison,
  sets: DisjointSets,
  loose: Uint8Array,
): OurJoin[] {
  const communities = findCommunities(network)
  const joins: OurJoin[] = []
  for (let a = 0; a < articles.length; a++) {
    for (let at = network.offsets[a] ?? 0; at < (network.offsets[a + 1] ?? 0); at++) {
      const b = network.columns[at] ?? 0
      if (communities[a] !== communities[b] || sets.find(a) === sets.find(b)) continue
      const ours = loose[a] === 1
      const least = sameOutlet(articles, a, b) ? OUTLET_COSINE : THREAD_COSINE
      if (ours ? !mayJoin(articles, vectors, a, b) : cosineOf(vectors, a, b) < least) continue
      sets.union(a, b)
      if (ours) joins.push({ a, b })
    }
  }
  return joins
}

/** Whether we may say of two articles that they are of one story, though nobody else does. */
function mayJoin(articles: readonly Article[], vectors: SparseRows, a: number, b: number): boolean {
  return (
    !sameOutlet(articles, a, b) &&
    gapOf(articles, a, b) <= OUR_SPAN &&
    cosineOf(vectors, a, b) >= OUR_COSINE &&
    sharedColumns(vectors, a, b) >= OUR_TERMS
  )
}

function sameOutlet(articles: readonly Article[], a: number, b: number): boolean {
  return articles[a]?.provider === articles[b]?.provider
}

/** Endless where one has no time. */
function gapOf(articles: readonly Article[], a: number, b: number): number {
  const [one, other] = [articles[a]?.time ?? null, articles[b]?.time ?? null]
  return one === null || other === null ? Number.POSITIVE_INFINITY : Math.abs(one - other)
}

/**
 * In a thread that is cut, references that nothing connects so far go to the part that is nearest in words, if one is
 * near, and else stand apart: listed in a file of that thread, they are part of it, but not of any story that somebody
 * filed. What is undated has no time to stand by, and goes to the nearest part in any case, or to the oldest.
 */
function placeReferences(
  places: readonly number[],
  articles: readonly Article[],
  { vectors }: Comparison,
  sets: DisjointSets,
): void {
  const parts = membersOf(Int32Array.from(places, (at) => sets.find(at)))
  const placesOf = (part: readonly number[]) => part.flatMap((index) => places[index] ?? [])
  const isDated = (at: number) => articles[at]?.time !== null
  const isFiled = (at: number) => articles[at]?.kind === 'article'
  const filed = [...parts.values()].map(placesOf).filter((part) => part.some(isFiled) && part.some(isDated))
  const anchors = filed.length > 0 ? filed.flat() : places.filter(isFiled)
  for (const part of [...parts.values()].map(placesOf)) {
    const undated = !part.some(isDated)
    if (part.some(isFiled) && !undated) continue
    const nearest = nearestOf(part, anchors, articles, vectors)
    const near = nearest !== null && nearest.cosine >= THREAD_COSINE
    const target = near ? nearest.at : undated ? anchors[0] : undefined
    if (target !== undefined && part[0] !== undefined) sets.union(part[0], target)
  }
}

/** The article that is nearest in words to any of a part, within the time that a small thread may take. */
function nearestOf(
  part: readonly number[],
  anchors: readonly number[],
  articles: readonly Article[],
  vectors: SparseRows,
): { at: number; cosine: number } | null {
  let best: { at: number; cosine: number } | null = null
  for (const at of anchors) {
    for (const one of part) {
      const [time, other] = [articles[one]?.time ?? null, articles[at]?.time ?? null]
      if (time !== null && other !== null && Math.abs(time - other) > WHOLE_SPAN) continue
      const cosine = cosineOf(vectors, one, at)
      if (best === null || cosine > best.cosine) best = { at, cosine }
    }
  }
  return best
}

/** Unites each group of articles without links with the one story of the publisher's that is nearest, if it is near. */
function joinToThreads(
  articles: readonly Article[],
  { near, vectors }: Comparison,
  sets: DisjointSets,
  loose: Uint8Array,
): OurJoin[] {
  const best = new Map<number, OurJoin & { weight: number }>()
  for (let a = 0; a < articles.length; a++) {
    if (loose[a] !== 1) continue
    for (let at = near.offsets[a] ?? 0; at < (near.offsets[a + 1] ?? 0); at++) {
      const b = near.columns[at] ?? 0
      const weight = near.weights[at] ?? 0
      if (loose[b] === 1 || !mayJoin(articles, vectors, a, b)) continue
      const group = sets.find(a)
      const held = best.get(group)
      if (!held || held.weight < weight) best.set(group, { a, b, weight })
    }
  }
  const joins = [...best.values()].map(({ a, b }) => ({ a, b }))
  for (const { a, b } of joins) sets.union(a, b)
  return joins
}
