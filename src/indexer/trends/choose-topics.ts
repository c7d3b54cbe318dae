import { isBroad } from '../../model/is-broad.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'
import { addTo } from '../add-to.ts'

/** Rows of a plot that are taken in at a glance. */
const SHOWN = 8

/**
 * The largest topics from the top of the tree, the largest first. In the place of one that nearly everything has come
 * those below it.
 */
export function chooseTopics(topics: readonly Topic[], articles: number): Topic[] {
  const chosen: Topic[] = []
  const ids = new Set(topics.map(({ id }) => id))
  // Feeds bring tens of thousands of topics, so each is looked at once.
  const below = new Map<string | undefined, Topic[]>()
  for (const topic of topics) {
    const parent = topic.parent !== undefined && ids.has(topic.parent) ? topic.parent : undefined
    addTo(below, parent, topic)
  }
  const level = [...(below.get(undefined) ?? [])]
  for (let topic = level.pop(); topic; topic = level.pop()) {
    if (isBroad(topic.articles, articles)) level.push(...(below.get(topic.id) ?? []))
    else if (topic.articles > 0) chosen.push(topic)
  }
  return chosen.sort((a, b) => b.articles - a.articles || compareIds(a.id, b.id)).slice(0, SHOWN)
}
