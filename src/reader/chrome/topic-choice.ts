import type { Topic } from '../../model/topic.ts'
import { topicPath } from '../../model/topic-path.ts'

/** As many as fit beside each other on a wide page; all others are one link away. */
export const TABS = 9

/** A topic that covers this share of all articles tells nothing apart, and is not offered as a tab. */
const COVERS_ALL = 0.9

/** Whether cutting down to a topic leaves something out. */
export function tellsApart(topic: Topic, articles: number): boolean {
  return topic.articles > 0 && topic.articles < COVERS_ALL * articles
}

/** The topics to offer first: the uppermost that tell something apart, the largest first. */
export function mainTopics(topics: readonly Topic[], articles: number): Topic[] {
  const offered = new Map(
    topics.filter((topic) => tellsApart(topic, articles)).map((topic) => [topic.id, topic]),
  )
  return [...offered.values()]
    .filter((topic) => topic.parent === undefined || !offered.has(topic.parent))
    .sort((a, b) => b.articles - a.articles || (a.id < b.id ? -1 : 1))
}

/** Of an article's topics, the one that says most: the deepest in the tree, then the rarest. */
export function specificTopic(
  topics: readonly Topic[],
  articles: number,
  ids: readonly string[],
): Topic | null {
  const candidates = topics.filter((topic) => ids.includes(topic.id) && tellsApart(topic, articles))
  const depth = (topic: Topic) => topicPath(topics, topic.id).length
  return candidates.sort((a, b) => depth(b) - depth(a) || a.articles - b.articles)[0] ?? null
}
