import type { Article } from '../../model/article.ts'
import { compareNewest } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'
import { likeness, wordsOf } from '../../model/words.ts'

export interface ProviderCount {
  readonly domain: string
  readonly articles: number
}

/** Who covered a story, the most active first. */
export function providerCounts(story: Story): ProviderCount[] {
  const counts = new Map<string, number>()
  for (const article of story.coverage) counts.set(article.provider, (counts.get(article.provider) ?? 0) + 1)
  return [...counts]
    .map(([domain, articles]) => ({ domain, articles }))
    .sort((a, b) => b.articles - a.articles || (a.domain < b.domain ? -1 : 1))
}

/** Who covered a story, the first to report first. */
export function providersInTime(story: Story): ProviderCount[] {
  const delays = delaysByProvider(story)
  const delayOf = ({ domain }: ProviderCount) => delays.get(domain) ?? Number.POSITIVE_INFINITY
  return providerCounts(story).sort((a, b) => delayOf(a) - delayOf(b) || 0)
}

/** How long after the first report each outlet had its own, in milliseconds; left out where nothing of it is dated. */
export function delaysByProvider(story: Story): ReadonlyMap<string, number> {
  const first = storySpan(story)?.from
  const delays = new Map<string, number>()
  if (first === undefined) return delays
  // Newest first: what is set last is an outlet's earliest.
  for (const { provider, time } of story.coverage) if (time !== null) delays.set(provider, time - first)
  return delays
}

/** Of each article that says the same as another one, that other: the one that stands for both. */
export function originalsOfCopies(story: Story): ReadonlyMap<string, string> {
  const originals = new Map<string, string>()
  for (const [original, ...copies] of story.copies ?? []) {
    for (const copy of copies) if (original !== undefined) originals.set(copy, original)
  }
  return originals
}

/**
 * What other outlets said of a story in words the least like an article's own: not copies, and each outlet once.
 * @param most how many at most.
 */
export function saysOtherwise(story: Story, article: Article, most: number): Article[] {
  const originals = originalsOfCopies(story)
  const original = originals.get(article.id) ?? article.id
  const said = new Set(wordsOf(article.title))
  const heard = new Set([article.provider])
  return story.coverage
    .filter((one) => !originals.has(one.id) && one.id !== original && one.provider !== article.provider)
    .map((one) => ({ one, likeness: likeness(one.title, said) }))
    .sort((a, b) => a.likeness - b.likeness || compareNewest(a.one, b.one))
    .flatMap(({ one }) => {
      if (heard.has(one.provider)) return []
      heard.add(one.provider)
      return one
    })
    .slice(0, most)
}

/**
 * What came right before a dated article in its story, and right after it. Copies do not count, but for each of them
 * its original does; nor does what has no date: nobody knows when that came.
 */
export function neighboursOf(story: Story, id: string): { before: Article | null; after: Article | null } {
  const originals = originalsOfCopies(story)
  const isOther = (one: Article) => one.time !== null && !originals.has(one.id) && one.id !== id
  const at = story.coverage.findIndex((one) => one.id === id)
  return {
    before: story.coverage.slice(at + 1).find(isOther) ?? null,
    after: story.coverage.slice(0, Math.max(0, at)).findLast(isOther) ?? null,
  }
}

/** Times of all dated coverage, copies once, the oldest first: the points of a story. */
export function pointsOfStory(story: Story): number[] {
  const originals = originalsOfCopies(story)
  return story.coverage
    .filter((article) => !originals.has(article.id))
    .flatMap((article) => article.time ?? [])
    .reverse()
}

/** From the oldest to the newest dated article; null where nothing is dated. */
export function storySpan(story: Story): { from: number; to: number } | null {
  const times = story.coverage.flatMap((article) => article.time ?? [])
  const to = times[0]
  const from = times.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}
