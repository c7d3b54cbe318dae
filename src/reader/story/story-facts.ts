import type { Article } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'

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

/** Times of all dated coverage, copies once, the oldest first: the points of a story. */
export function pointsOfStory(story: Story): number[] {
  const originals = originalsOfCopies(story)
  return story.coverage
    .filter((article) => !originals.has(article.id))
    .flatMap((article) => article.time ?? [])
    .reverse()
}

/** The oldest dated article, where more than one outlet covered the story: alone, nobody is first. */
export function firstToReport(story: Story): Article | null {
  if (providerCounts(story).length < 2) return null
  return story.coverage.findLast((article) => article.time !== null) ?? null
}

/** From the oldest to the newest dated article; null where nothing is dated. */
export function storySpan(story: Story): { from: number; to: number } | null {
  const times = story.coverage.flatMap((article) => article.time ?? [])
  const to = times[0]
  const from = times.at(-1)
  return from === undefined || to === undefined ? null : { from, to }
}

/** The article that speaks for a story. */
export function leadOf(story: Story): Article {
  const lead = story.coverage.find((article) => article.id === story.lead)
  if (!lead) throw new Error(`The story ${story.id} names a lead that it does not hold.`)
  return lead
}
