import { compareIds } from '../../model/ranking/order.ts'
import type { Topic } from '../../model/topic.ts'
import type { VoicesTrend } from '../../model/trends.ts'
import { countEach } from '../count-each.ts'
import type { FiledArticle } from './filed-article.ts'

/** Where no topic has so many sources, there is nothing to compare. */
const FEWEST = 3

/** How many sources each of the chosen topics has, and how few write half of it. */
export function countVoices(articles: readonly FiledArticle[], chosen: readonly Topic[]): VoicesTrend | null {
  const topics = chosen.flatMap(({ id }) => {
    const own = articles.filter((one) => one.topics.includes(id))
    const counts = countEach(own.map(({ article }) => article.provider))
    const sorted = [...counts.values()].sort((a, b) => b - a)
    const half = sourcesForHalf(sorted, own.length)
    return own.length > 0 ? { id, articles: own.length, sources: sorted.length, half } : []
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
