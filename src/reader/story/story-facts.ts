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
