import { forLocale } from '../language/spoken.ts'

/** Formats times in the spoken language, by days in UTC. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
  return (time) => format().format(time)
}

/** The same for what lasts from one time to another. */
export function dateRangeFormat(options: Intl.DateTimeFormatOptions): (from: number, to: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }))
  return (from, to) => format().formatRange(from, to)
}
