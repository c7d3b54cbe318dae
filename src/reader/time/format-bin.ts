import { filterWords } from '../language/words/filters.ts'
import { dateFormat } from './date-format.ts'
import { type Clock, formatDate } from './format-time.ts'

const monthAndYear = dateFormat({ month: 'short', year: 'numeric' })

/** "3 March", "the week of 2 March", "March 2020": a bin of time, by its start. */
export function formatBin(start: number, unit: 'day' | 'week' | 'month', clock: Clock): string {
  if (unit === 'month') return monthAndYear(start)
  const day = formatDate(start, clock)
  return unit === 'week' ? filterWords().weekOf(day) : day
}
