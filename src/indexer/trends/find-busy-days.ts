import type { Article } from '../../model/article.ts'
import { isBroad } from '../../model/is-broad.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { Story } from '../../model/story.ts'
import { countTimes, type Stretch } from '../../model/time/timeline.ts'
import type { Topic } from '../../model/topic.ts'
import type { BusyDay, DaysTrend } from '../../model/trends.ts'
import { countEach } from '../count-each.ts'
import type { FiledArticle } from './filed-article.ts'
import { medianOf } from './median-of.ts'

/** Days that are named, and stories for each. */
const DAYS = 5
const STORIES = 3
/** A busy day has so many articles, and so many times those of a usual one. */
const FEWEST = 3
const STANDS_OUT = 1.5
/** A span of fewer days has no busiest one. */
const FEWEST_DAYS = 7

/** The busiest days and what made them; null where no day stands out. */
export function findBusyDays(
  articles: readonly FiledArticle[],
  days: readonly Stretch[],
  topics: readonly Topic[],
  leadOf: (story: string) => Pick<Article, 'title'>,
): DaysTrend | null {
  const counts = countTimes(
    days,
    articles.map(({ article }) => article.time),
  )
  const usual = medianOf(counts)
  const busiest = days
    .map(({ from, start, end }, at) => ({ day: from, start, end, articles: counts[at] ?? 0 }))
    .filter((one) => one.articles >= FEWEST && one.articles >= STANDS_OUT * Math.max(1, usual))
    .sort((a, b) => b.articles - a.articles || compareIds(b.day, a.day))
    .slice(0, DAYS)
  if (busiest.length === 0 || days.length < FEWEST_DAYS) return null
  const telling = topics.filter((topic) => !isBroad(topic.articles, articles.length))
  const shareOf = shares(articles)
  return {
    counts,
    usual,
    busiest: busiest.map(({ day, start, end }) => {
      const held = articles.filter(({ article: { time } }) => time !== null && time >= start && time < end)
      return tellDay(day, held, telling, shareOf, leadOf)
    }),
  }
}

function tellDay(
  day: string,
  held: readonly FiledArticle[],
  topics: readonly Topic[],
  shareOf: (topic: string) => number,
  leadOf: (story: string) => Pick<Article, 'title'>,
): BusyDay {
  const stories = new Map<Story['id'], { articles: number; quality: number }>()
  for (const { article, story } of held) {
    const one = stories.get(story) ?? { articles: 0, quality: 0 }
    stories.set(story, {
      articles: one.articles + 1,
      quality: Math.max(one.quality, article.quality),
    })
  }
  const largest = [...stories]
    .sort(([a, x], [b, y]) => y.articles - x.articles || y.quality - x.quality || compareIds(a, b))
    .slice(0, STORIES)
  const topic = topics
    .map(({ id }) => {
      const count = held.filter((one) => one.topics.includes(id)).length
      const expected = shareOf(id) * held.length
      return { id, articles: count, expected, far: (count - expected) / Math.sqrt(expected + 1) }
    })
    .filter((one) => one.articles >= FEWEST && one.articles >= STANDS_OUT * one.expected)
    .sort((a, b) => b.far - a.far || compareIds(a.id, b.id))[0]
  return {
    day,
    articles: held.length,
    stories: largest.map(([id, one]) => ({ id, title: leadOf(id).title, articles: one.articles })),
    ...(topic && { topic: { id: topic.id, articles: topic.articles } }),
  }
}

function shares(articles: readonly FiledArticle[]): (topic: string) => number {
  const counts = countEach(articles.flatMap(({ topics }) => topics))
  return (topic) => (counts.get(topic) ?? 0) / articles.length
}
