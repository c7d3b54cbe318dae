import { firstToReport } from '../../model/first-to-report.ts'
import { isBroad } from '../../model/is-broad.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'
import { countTimes, stretchesOf } from '../../model/time/timeline.ts'
import type { Topic } from '../../model/topic.ts'
import type { SourceProfile } from '../../model/trends.ts'
import { addTo } from '../add-to.ts'
import { countEach } from '../count-each.ts'
import type { FiledArticle } from './filed-article.ts'
import { medianOf } from './median-of.ts'
import { planTimeline } from './plan-timeline.ts'

/** Topics that a profile names. */
const TOPICS = 6
const BARS = 20

/**
 * What each source with an article file is like.
 * @param percentiles the site's quality at 0 to 100.
 */
export function profileSources(
  articles: readonly FiledArticle[],
  stories: readonly Story[],
  topics: readonly Topic[],
  percentiles: readonly number[],
): Map<string, SourceProfile> {
  const telling = new Set(topics.flatMap((one) => (isBroad(one.articles, articles.length) ? [] : [one.id])))
  // The best few of a site reach far above all others, and would leave most bars empty.
  const width = Math.max(1, Math.ceil(((percentiles[99] ?? 0) + 1) / BARS))
  const site = inPercent(countBars(articles, width))
  const reports = countReports(stories)
  const bySource = new Map<string, FiledArticle[]>()
  for (const one of articles) addTo(bySource, one.article.provider, one)
  return new Map(
    [...bySource].map(([domain, own]) => [
      domain,
      {
        ...volumeOf(own.map(({ article }) => article.time)),
        topics: topTopics(own, telling),
        ...(reports.get(domain) ?? { several: 0, first: 0 }),
        quality: {
          median: medianOf(own.map(({ article }) => article.quality)),
          width,
          counts: countBars(own, width),
          site,
        },
      },
    ]),
  )
}

/**
 * Over a span of its own: over that of the site, whose weeks end with its newest day, each day's first article would
 * change the page of every source.
 */
function volumeOf(times: readonly (number | null)[]): Pick<SourceProfile, 'timeline' | 'volume'> {
  const timeline = planTimeline(times)
  return { timeline, volume: countTimes(timeline ? stretchesOf(timeline) : [], times) }
}

function countBars(articles: readonly FiledArticle[], width: number): number[] {
  const counts = new Array<number>(BARS).fill(0)
  for (const { article } of articles) {
    const bar = Math.min(BARS - 1, Math.floor(article.quality / width))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

/** As whole shares: each new article would change all counts, and with them what is said of every source. */
function inPercent(counts: readonly number[]): number[] {
  const all = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => Math.round((100 * count) / Math.max(1, all)))
}

function topTopics(articles: readonly FiledArticle[], telling: ReadonlySet<string>): SourceProfile['topics'] {
  const counts = countEach(articles.flatMap(({ topics }) => topics.filter((id) => telling.has(id))))
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || compareIds(a, b))
    .slice(0, TOPICS)
    .map(([id, count]) => ({ id, articles: count }))
}

/** Where nothing is dated, a story tells nothing of who is first. */
function countReports(stories: readonly Story[]): Map<string, { several: number; first: number }> {
  const reports = new Map<string, { several: number; first: number }>()
  for (const story of stories) {
    const outlets = new Set(story.coverage.map(({ provider }) => provider))
    if (outlets.size < 2 || story.coverage.every(({ time }) => time === null)) continue
    const earliest = firstToReport(story)?.provider
    for (const domain of outlets) {
      const held = reports.get(domain) ?? { several: 0, first: 0 }
      reports.set(domain, {
        several: held.several + 1,
        first: held.first + (domain === earliest ? 1 : 0),
      })
    }
  }
  return reports
}
