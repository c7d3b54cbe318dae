import { compareIds } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'
import type { VoicesTrend } from '../../model/trends.ts'
import type { FiledArticle } from './filed-article.ts'

/** Where no topic has so many sources, there is nothing to compare. */
const FEWEST = 3

/** How many sources each of the chosen topics has, and how few write half of it. */
export function countVoices(articles: readonly FiledArticle[], chosen: readonly Topic[]): VoicesTrend | null {
  const topics = chosen.flatMap(({ id }) => {
    const counts = new Map<string, number>()
    for (const { article, topics } of articles) {
      if (topics.includes(id)) counts.set(article.provider, (counts.get(article.provider) ?? 0) + 1)
    }
    const sorted = [...counts.values()].sort((a, b) => b - a)
    const sum = sorted.reduce((total, count) => total + count, 0)
    return sum > 0 ? { id, articles: sum, sources: sorted.length, half: sourcesForHalf(sorted, sum) } : []
  })
  if (topics.length < 2 || topics.every(({ sources }) => sources < FEWEST)) return null
  return { topics: topics.sort((a, b) => b.sources - a.sources || compareIds(a.id, b.id)) }
}

function sourcesForHalf(sorted: readonly number[], sum: number): number {
  let held = 0
  return (
    sorted.findIndex((count) => {
      held += count
      return held >= sum / 2
    }) + 1
  )
}
