import type { Story } from '../../model/story.ts'
import { parseDay, spellDay } from '../../model/time/day.ts'
import { stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import { dayAt, startOf } from '../../model/time/zone.ts'
import type { Topic } from '../../model/topic.ts'
import type { Trends } from '../../model/trends.ts'
import { chooseTopics } from './choose-topics.ts'
import { countVoices } from './count-voices.ts'
import type { FiledArticle } from './filed-article.ts'
import { findBusyDays } from './find-busy-days.ts'
import { traceCoverage } from './trace-coverage.ts'
import { weighStories } from './weigh-stories.ts'

/** Days of the window: what was busy or loud before the last year is no trend, and each day costs a column. */
const YEAR = 366

/** All that the page of trends plots; its size has a bound, whatever the corpus. */
export function makeTrends(
  articles: readonly FiledArticle[],
  stories: readonly Story[],
  topics: readonly Topic[],
  timeline: Timeline | null,
): Trends {
  const firstDay = timeline && parseDay(timeline.from)
  const lastDay = timeline && parseDay(timeline.to)
  if (timeline === null || firstDay === null || lastDay === null) {
    return {
      timeline: null,
      earlier: 0,
      window: null,
      coverage: null,
      days: null,
      scores: weighStories(stories),
      voices: null,
    }
  }
  const chosen = chooseTopics(topics, articles.length)
  const first = startOf(firstDay)
  const oldest = articles.reduce(
    (found, { article: { time } }) => (time !== null && time >= first ? Math.min(found, time) : found),
    startOf(lastDay),
  )
  const windowDay = Math.max(dayAt(oldest), lastDay - (YEAR - 1))
  const window = { from: spellDay(windowDay), to: timeline.to }
  const start = startOf(windowDay)
  const isRecent = (time: number | null) => time !== null && time >= start
  const recent = articles.filter(({ article }) => isRecent(article.time))
  const leads = new Map(
    stories.flatMap((story) => {
      const lead = story.coverage.find(({ id }) => id === story.lead)
      return lead ? [[story.id, lead]] : []
    }),
  )
  const live = new Set(recent.map(({ story }) => story))
  const coverage = traceCoverage(articles, chosen, timeline)
  // Without topics there is nothing that looks further back than the window.
  const shown = coverage ? first : start
  return {
    timeline,
    earlier: articles.filter(({ article: { time } }) => time !== null && time < shown).length,
    window,
    coverage,
    days: findBusyDays(recent, stretchesOf({ step: 'day', ...window }), topics, (story) => {
      const lead = leads.get(story)
      if (!lead) throw new Error(`The story ${story} has no lead.`)
      return lead
    }),
    scores: weighStories(stories.filter(({ id }) => live.has(id))),
    voices: countVoices(recent, chosen),
  }
}
