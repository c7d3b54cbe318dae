import type { View } from '../filters/filters.ts'
import type { LoadShard } from '../read-shard.ts'
import {
  compareFound,
  type FoundArticle,
  type FoundKey,
  type FoundOrder,
  type FoundStory,
  foundKey,
  storiesOf,
} from './found-story.ts'
import { FactsShardSchema, type FactsSummary, type SearchHead } from './search-shards.ts'

/** What filters ask of an article, as bounds. */
export interface Bounds {
  readonly oldest: number | null
  readonly newest: number | null
  readonly minQuality: number
  readonly maxQuality: number
  readonly type: 'article' | 'video' | null
}

export interface StoriesRequest {
  readonly sort: FoundOrder
  readonly view: View
  readonly bounds: Bounds
}

/** Shards of facts that are asked for at once. */
const AT_ONCE = 4

/**
 * The stories in which something was found, highest first, at least as many as are wanted: read by shards from the
 * highest possible key downwards, until no shard left could hold a higher one.
 * @returns the stories, and the highest key of what was not read; null where all was.
 */
export async function findStories(
  load: LoadShard,
  head: SearchHead,
  scores: ReadonlyMap<number, number> | null,
  { sort, view, bounds }: StoriesRequest,
  wanted: number,
): Promise<{ stories: FoundStory[]; bound: FoundKey | null }> {
  const left = spread(head, scores)
    .filter(({ summary }) => mayHold(summary, bounds))
    .map((part) => ({ ...part, bound: highestKey(part, sort, bounds) }))
    .sort((a, b) => compareFound(a.bound, b.bound))
  let found: { story: FoundStory; key: FoundKey }[] = []
  let next = 0
  while (next < left.length) {
    const last = found[wanted - 1]
    const bound = left[next]?.bound
    if (last && bound && compareFound(last.key, bound) < 0) break
    const batch = left.slice(next, next + AT_ONCE)
    next += batch.length
    const shards = await Promise.all(batch.map(({ summary }) => load(summary.hash, FactsShardSchema)))
    const more = shards.flatMap((facts, at) =>
      storiesOf(
        facts,
        batch[at]?.summary.first ?? 0,
        batch[at]?.scores ?? null,
        (one) => fits(one, bounds),
        view,
      ),
    )
    found = [...found, ...more.map((story) => ({ story, key: foundKey(story.articles, sort) }))]
    found.sort((a, b) => compareFound(a.key, b.key) || numberOf(b.story) - numberOf(a.story))
  }
  return { stories: found.map(({ story }) => story), bound: left[next]?.bound ?? null }
}

interface Part {
  readonly summary: FactsSummary
  readonly scores: ReadonlyMap<number, number> | null
}

/** The shards of facts that hold some of the numbers, each with its own. */
function spread(head: SearchHead, scores: ReadonlyMap<number, number> | null): Part[] {
  if (scores === null) return head.facts.map((summary) => ({ summary, scores: null }))
  const sorted = [...scores].sort(([a], [b]) => a - b)
  let at = 0
  return head.facts.flatMap((summary, index): Part[] => {
    const end = head.facts[index + 1]?.first ?? Number.POSITIVE_INFINITY
    const own = new Map<number, number>()
    for (let entry = sorted[at]; entry && entry[0] < end; entry = sorted[++at]) own.set(entry[0], entry[1])
    return own.size > 0 ? [{ summary, scores: own }] : []
  })
}

function mayHold(summary: FactsSummary, bounds: Bounds): boolean {
  if (summary.quality < bounds.minQuality) return false
  if (bounds.oldest !== null && (summary.newest === null || summary.newest < bounds.oldest)) return false
  return bounds.newest === null || (summary.oldest !== null && summary.oldest <= bounds.newest)
}

/** The highest key that anything in a shard can have. */
function highestKey({ summary, scores }: Part, sort: FoundOrder, bounds: Bounds): FoundKey {
  const time =
    bounds.newest === null || summary.newest === null
      ? summary.newest
      : Math.min(summary.newest, bounds.newest)
  return { primary: primaryBound(), reference: false, time }

  function primaryBound(): number {
    if (sort === 'newest') return time ?? Number.NEGATIVE_INFINITY
    if (sort === 'even') return 0
    if (sort !== 'relevance') return summary[sort]
    let best = scores === null ? 0 : Number.NEGATIVE_INFINITY
    for (const score of scores?.values() ?? []) best = Math.max(best, score)
    return best
  }
}

function fits(article: FoundArticle, { oldest, newest, minQuality, maxQuality, type }: Bounds): boolean {
  if (article.quality < minQuality || article.quality > maxQuality) return false
  if (type !== null && article.video !== (type === 'video')) return false
  if (oldest !== null && (article.time === null || article.time < oldest)) return false
  return newest === null || (article.time !== null && article.time <= newest)
}

function numberOf(story: FoundStory): number {
  return story.articles[0]?.number ?? 0
}
