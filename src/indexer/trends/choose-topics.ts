import { compareIds } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'

/** A topic that this share of all articles has tells nothing apart. */
const NEARLY_ALL = 0.9
/** Rows of a plot that are taken in at a glance. */
const SHOWN = 8

/** True of a topic that nearly every article has. */
export function isBroad(topic: Pick<Topic, 'articles'>, articles: number): boolean {
  return topic.articles >= NEARLY_ALL * articles
}

/**
 * The largest topics from the top of the tree, the largest first. In the place of one that nearly everything has come
 * those below it.
 */
export function chooseTopics(topics: readonly Topic[], articles: number): Topic[] {
  const chosen: Topic[] = []
  const level = topics.filter((topic) => !topics.some(({ id }) => id === topic.parent))
  for (let topic = level.pop(); topic; topic = level.pop()) {
    const { id } = topic
    if (isBroad(topic, articles)) level.push(...topics.filter(({ parent }) => parent === id))
    else if (topic.articles > 0) chosen.push(topic)
  }
  return chosen.sort((a, b) => b.articles - a.articles || compareIds(a.id, b.id)).slice(0, SHOWN)
}
