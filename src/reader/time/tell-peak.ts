import { stretchesOf, type Timeline } from '../../model/time/timeline.ts'
import { stretchWords } from '../language/words/stretches.ts'
import { formatDuring } from './format-stretch.ts'
import type { Clock } from './format-time.ts'

/** "at most 12 articles, in the week to 12 October": the highest point of a line of volume, the latest of several. */
export function tellPeak(timeline: Timeline, counts: readonly number[], clock: Clock): string {
  const most = Math.max(...counts)
  const peak = stretchesOf(timeline)[counts.lastIndexOf(most)]
  if (!peak || most === 0) return stretchWords().none
  return stretchWords().peak(most, formatDuring(peak, timeline.step, clock))
}
