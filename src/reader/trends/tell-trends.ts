import { stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import { startOfDay } from '../../model/time/zone.ts'
import type { CoverageTrend, DaysTrend, ScoresTrend, VoicesTrend } from '../../model/trends.ts'
import { trendWords } from '../language/words/trends.ts'
import { formatDuring } from '../time/format-stretch.ts'
import { type Clock, formatFullDay } from '../time/format-time.ts'

type NameOf = (topic: string) => string

/** One sentence on what was covered, when. */
export function tellCoverage(trend: CoverageTrend, timeline: Timeline, nameOf: NameOf, clock: Clock): string {
  const { rise } = trend
  const words = trendWords()
  const stretch = rise && stretchesOf(timeline)[rise.at]
  if (!rise || !stretch) {
    const [largest] = trend.topics
    return largest ? words.noRise(nameOf(largest.id), largest.articles) : ''
  }
  const during = formatDuring(stretch, timeline.step, clock)
  return words.rise(nameOf(rise.topic), rise.articles, during, rise.usual)
}

/** One sentence on the busiest days. */
export function tellDays({ busiest, usual }: DaysTrend): string {
  const [first] = busiest
  if (!first) return ''
  const day = formatFullDay(startOfDay(first.day) ?? 0)
  const [story] = first.stories
  return trendWords().busiest(day, first.articles, story?.articles ?? 0, usual)
}

/** One sentence on quality against coverage. */
export function tellScores({ stories, coverage, little, much }: ScoresTrend): string {
  return much === little
    ? trendWords().scoresSame(stories, coverage, much)
    : trendWords().scoresDiffer(stories, coverage, much, little)
}

/** One sentence on the voices of topics, which are given by the number of their sources. */
export function tellVoices({ topics }: VoicesTrend, nameOf: NameOf): string {
  const first = topics[0]
  const last = topics.at(-1)
  if (!first || !last) return ''
  const alone = topics.filter(({ half }) => half === 1).length
  const most = [nameOf(first.id), first.sources, nameOf(last.id), last.sources] as const
  return alone === 0
    ? trendWords().voicesMost(...most)
    : trendWords().voicesAlone(...most, alone, topics.length)
}
