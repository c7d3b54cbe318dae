import type { Article } from '../../model/article.ts'
import { compareIds, compareTimes } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'
import { topicPath } from '../../model/topic-path.ts'
import { foldText } from '../../model/words.ts'
import type { BareTopic } from './topic-names.ts'

/** Counts articles, stories and the newest of each topic with everything below it; topics by name. */
export function countTopics(
  topics: readonly BareTopic[],
  articles: readonly Article[],
  storyOf: ReadonlyMap<string, string>,
): Topic[] {
  const paths = new Map(topics.map((topic) => [topic.id, topicPath(topics, topic.id)]))
  const counts = new Map(
    topics.map(({ id }) => [id, { articles: 0, stories: new Set<string>(), newest: null as number | null }]),
  )
  for (const article of articles) {
    for (const id of new Set(article.topics.flatMap((topic) => paths.get(topic) ?? []))) {
      const count = counts.get(id)
      if (!count) continue
      count.articles++
      count.stories.add(storyOf.get(article.id) ?? article.id)
      if (compareTimes(article.time, count.newest) < 0) count.newest = article.time
    }
  }
  return topics
    .map((topic) => {
      const count = counts.get(topic.id)
      return {
        ...topic,
        articles: count?.articles ?? 0,
        stories: count?.stories.size ?? 0,
        newest: count?.newest ?? null,
      }
    })
    .sort((a, b) => compareIds(foldText(a.name), foldText(b.name)) || compareIds(a.id, b.id))
}
