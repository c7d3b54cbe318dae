import { compareIds } from '../../model/ranking/order.ts'
import { countTimes, stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import type { Volumes } from '../../model/trends.ts'
import { addTo } from '../add-to.ts'
import type { FiledArticle } from './filed-article.ts'

/** Lines at most: beyond, a list of them would be megabytes, and nobody looks that far down. */
const MOST = 500

/** A line of volume for each of the largest keys. */
export function countVolumes(
  articles: readonly FiledArticle[],
  timeline: Timeline | null,
  keysOf: (article: FiledArticle) => readonly string[],
): Volumes {
  const times = new Map<string, (number | null)[]>()
  for (const article of articles) {
    for (const key of keysOf(article)) addTo(times, key, article.article.time)
  }
  const stretches = timeline ? stretchesOf(timeline) : []
  const largest = [...times].sort(([a, m], [b, n]) => n.length - m.length || compareIds(a, b)).slice(0, MOST)
  return { timeline, volumes: largest.map(([key, held]) => [key, countTimes(stretches, held)]) }
}
