import { compareIds, compareTimes } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'

/**
 * Stories as search numbers their coverage: undated ones first, then by their newest coverage, the oldest first. Read
 * backwards that is newest first, and of equal times by id.
 */
export function orderStories(stories: readonly Story[]): Story[] {
  const newestOf = (story: Story) => story.coverage[0]?.time ?? null
  return stories
    .map((story) => ({ story, newest: newestOf(story) }))
    .sort((a, b) => compareTimes(b.newest, a.newest) || compareIds(b.story.id, a.story.id))
    .map(({ story }) => story)
}
