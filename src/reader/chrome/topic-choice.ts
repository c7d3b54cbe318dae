import { isBroad } from '../../model/is-broad.ts'
import { rememberFor } from '../../model/remember-for.ts'
import type { Topic } from '../../model/topic.ts'
import { placeOf, topicBy, topicPath } from '../../model/topic-path.ts'

/** As many as fit beside each other on a wide page; all others are one link away. */
export const TABS = 9

/** Whether cutting down to a topic leaves something out. */
export function tellsApart(topic: Topic, articles: number): boolean {
  return topic.articles > 0 && !isBroad(topic.articles, articles)
}

/** The topics by which some articles are told from others. */
export function tellingTopics(topics: readonly Topic[], articles: number): Topic[] {
  return topics.filter((topic) => tellsApart(topic, articles))
}

/** Chosen once: every page has them. */
const mainByArticles = rememberFor((_: readonly Topic[]) => new Map<number, readonly Topic[]>())

/** The topics to offer first: the uppermost that tell something apart, the largest first. */
export function mainTopics(topics: readonly Topic[], articles: number): readonly Topic[] {
  const known = mainByArticles(topics)
  const main = known.get(articles) ?? chooseMain(topics, articles)
  known.set(articles, main)
  return main
}

function chooseMain(topics: readonly Topic[], articles: number): Topic[] {
  const offered = new Map(tellingTopics(topics, articles).map((topic) => [topic.id, topic]))
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
  return (
    [...new Set(ids)]
      .flatMap((id) => topicBy(topics, id) ?? [])
      .filter((topic) => tellsApart(topic, articles))
      // Worked out before they are compared: an article may name thousands.
      .map((topic) => ({
        topic,
        depth: topicPath(topics, topic.id).length,
        place: placeOf(topics, topic.id),
      }))
      .sort((a, b) => b.depth - a.depth || a.topic.articles - b.topic.articles || a.place - b.place)[0]
      ?.topic ?? null
  )
}
