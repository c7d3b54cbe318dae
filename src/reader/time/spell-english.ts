import { calendarOf, offsetAt } from '../../model/time/zone.ts'

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ')

/**
 * English dates without Intl, at whose first date a browser reads its tables of all languages: a slow phone takes
 * longer for that than for all dates of a page. They are as Intl has them for British English, but without commas,
 * which read less calmly.
 */
export function spellEnglish(time: number, options: Intl.DateTimeFormatOptions): string {
  if (options.hour) return new Date(time + offsetAt(time)).toISOString().slice(11, 16)
  const date = calendarOf(time)
  const month = MONTHS[date.getUTCMonth()] ?? ''
  return [
    options.weekday && shorten(WEEKDAYS[date.getUTCDay()] ?? '', options.weekday),
    options.day && date.getUTCDate(),
    options.month && shorten(month, options.month),
    options.year && date.getUTCFullYear(),
  ]
    .filter(Boolean)
    .join(' ')
}

function shorten(name: string, length: string): string {
  if (length === 'long') return name
  return name.slice(0, name === 'September' ? 4 : 3)
}
