import type { Article } from '../../model/article.ts'
import type { Story } from '../../model/story.ts'

/** The article that speaks for a story. */
export function leadOf(story: Story): Article {
  const lead = story.coverage.find((article) => article.id === story.lead)
  if (!lead) throw new Error(`The story ${story.id} names a lead that it does not hold.`)
  return lead
}
