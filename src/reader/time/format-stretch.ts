import { DAY } from '../../model/day.ts'
import type { Step, Stretch } from '../../model/timeline.ts'
import { type Clock, formatDate } from './format-time.ts'

const month = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' })
const monthAndYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** "12 October 2026", "week to 12 October", "October 2026", "July to September 2026", "2026". */
export function formatStretch(
  { start, end }: Pick<Stretch, 'start' | 'end'>,
  step: Step,
  clock: Clock,
): string {
  const last = end - DAY
  if (step === 'day') return formatDate(start, clock)
  if (step === 'week') return `week to ${formatDate(last, clock)}`
  if (step === 'month') return monthAndYear.format(start)
  if (step === 'year') return String(new Date(start).getUTCFullYear())
  const isOne = new Date(start).getUTCMonth() === new Date(last).getUTCMonth()
  return isOne ? monthAndYear.format(start) : `${month.format(start)} to ${monthAndYear.format(last)}`
}

/** The same inside a sentence: "on 12 October", "in the week to 12 October", "in 2026". */
export function formatDuring(stretch: Pick<Stretch, 'start' | 'end'>, step: Step, clock: Clock): string {
  const name = formatStretch(stretch, step, clock)
  if (step === 'day') return `on ${name}`
  return step === 'week' ? `in the ${name}` : `in ${name}`
}
