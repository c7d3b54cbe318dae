import { startOfDay } from '../../model/day.ts'
import { stretchesOf, type Timeline } from '../../model/timeline.ts'
import type { CoverageTrend, DaysTrend, ScoresTrend, VoicesTrend } from '../../model/trends.ts'
import { formatDuring } from '../time/format-stretch.ts'
import { type Clock, counted, formatFullDay } from '../time/format-time.ts'

type NameOf = (topic: string) => string

/** One sentence on what was covered, when. */
export function tellCoverage(trend: CoverageTrend, timeline: Timeline, nameOf: NameOf, clock: Clock): string {
  const { rise } = trend
  const stretch = rise && stretchesOf(timeline)[rise.at]
  if (!rise || !stretch) {
    const [largest] = trend.topics
    return largest
      ? `No topic ever left its usual range by much; ${nameOf(largest.id)} had most, ${counted(largest.articles, 'article')}.`
      : ''
  }
  const usual = rise.usual === 0 ? 'none is usual' : `${rise.usual} ${rise.usual === 1 ? 'is' : 'are'} usual`
  return `${nameOf(rise.topic)} rose furthest: ${counted(rise.articles, 'article')} ${formatDuring(stretch, timeline.step, clock)}, where ${usual}.`
}

/** One sentence on the busiest days. */
export function tellDays({ busiest, usual }: DaysTrend): string {
  const [first] = busiest
  if (!first) return ''
  const day = formatFullDay(startOfDay(first.day) ?? 0)
  const [story] = first.stories
  const made = story && story.articles > 1 ? `, ${story.articles} of them on one story` : ''
  return `${day} was the busiest: ${counted(first.articles, 'article')}${made}, where a usual day has ${usual === 0 ? 'none' : usual}.`
}

/** One sentence on quality against coverage. */
export function tellScores({ stories, coverage, little, much }: ScoresTrend): string {
  const some = `Of ${counted(stories, 'story', 'stories')}, those with more than ${counted(coverage, 'article')}`
  const scores = `the median is ${much}, and ${little} for the others`
  if (much === little) return `${some} score no better: the median is ${much} for both.`
  return `${some} score ${much > little ? 'better' : 'worse'}: ${scores}.`
}

/** One sentence on the voices of topics, which are given by the number of their sources. */
export function tellVoices({ topics }: VoicesTrend, nameOf: NameOf): string {
  const first = topics[0]
  const last = topics.at(-1)
  if (!first || !last) return ''
  const most = `${nameOf(first.id)} has the most voices, ${counted(first.sources, 'source')}, ${nameOf(last.id)} the fewest, ${last.sources}`
  const alone = topics.filter(({ half }) => half === 1).length
  if (alone === 0) return `${most}.`
  const where = alone === topics.length ? 'every topic' : `${alone} of ${topics.length} topics`
  return `${most}; in ${where} a single source writes half of the articles or more.`
}
