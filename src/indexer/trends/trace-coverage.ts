import { compareIds } from '../../model/ranking/order.ts'
import { countTimes, stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import type { Topic } from '../../model/topic.ts'
import type { CoverageTrend } from '../../model/trends.ts'
import type { FiledArticle } from './filed-article.ts'
import { medianOf } from './median-of.ts'

/** Fewer stretches are no movement; fewer articles in one are chance. */
const FEWEST_STRETCHES = 4
const FEWEST_ARTICLES = 5
/** How many times the usual a stretch must have to be spoken of. */
const STANDS_OUT = 2

/** What was covered, when: the chosen topics over time, and what stands out. */
export function traceCoverage(
  articles: readonly FiledArticle[],
  chosen: readonly Topic[],
  timeline: Timeline,
): CoverageTrend | null {
  const stretches = stretchesOf(timeline)
  const topics = chosen.flatMap(({ id }) => {
    const times = articles.flatMap((one) => (one.topics.includes(id) ? [one.article.time] : []))
    const counts = countTimes(stretches, times)
    const sum = counts.reduce((total, count) => total + count, 0)
    return sum > 0 ? { id, articles: sum, counts } : []
  })
  // What has no date, or came before all that is plotted, made some of them large.
  topics.sort((a, b) => b.articles - a.articles || compareIds(a.id, b.id))
  if (topics.length < 2 || stretches.length < FEWEST_STRETCHES) return null
  let rise: CoverageTrend['rise'] = null
  let furthest = 0
  for (const { id, counts } of topics) {
    const whole = counts.filter((_, at) => stretches[at]?.whole)
    const usual = medianOf(whole)
    for (const [at, count] of counts.entries()) {
      if (!stretches[at]?.whole || count < FEWEST_ARTICLES || count < STANDS_OUT * Math.max(1, usual))
        continue
      // In deviations of a Poisson count, so that small topics don't win by their noise.
      const far = (count - usual) / Math.sqrt(usual + 1)
      if (far <= furthest) continue
      furthest = far
      rise = { topic: id, at, articles: count, usual }
    }
  }
  return { topics, rise }
}
