import type { Step, Stretch } from '../../model/time/timeline.ts'
import { calendarOf } from '../../model/time/zone.ts'
import { stretchWords } from '../language/words/stretches.ts'
import { dateFormat } from './date-format.ts'
import { type Clock, formatDate } from './format-time.ts'

const month = dateFormat({ month: 'long' })
const monthAndYear = dateFormat({ month: 'long', year: 'numeric' })
const year = dateFormat({ year: 'numeric' })

/** "12 October 2026", "week to 12 October", "October 2026", "July to September 2026", "2026". */
export function formatStretch(
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  step: Step,
  clock: Clock,
): string {
  const last = end - 1
  if (step === 'day') return formatDate(start, clock)
  if (step === 'week') return stretchWords().weekTo(formatDate(last, clock))
  if (step === 'month') return monthAndYear(start)
  if (step === 'year') return year(start)
  const isOne = calendarOf(start).getUTCMonth() === calendarOf(last).getUTCMonth()
  return isOne ? monthAndYear(start) : stretchWords().monthsTo(month(start), monthAndYear(last))
}

/** The same inside a sentence: "on 12 October", "in the week to 12 October", "in 2026". */
export function formatDuring(stretch: Pick<Stretch, 'start' | 'end'>, step: Step, clock: Clock): string {
  return stretchWords().during(formatStretch(stretch, step, clock), step)
}
