import { siteZone } from '../../model/zone.ts'
import { forLocale } from '../language/spoken.ts'

/** Formats times in the spoken language, as clocks of the site's zone show them. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options }))
  return (time) => format().format(time)
}

/** The same for what lasts from one time to another. */
export function dateRangeFormat(options: Intl.DateTimeFormatOptions): (from: number, to: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options }))
  return (from, to) => format().formatRange(from, to)
}
