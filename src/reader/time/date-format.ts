import { dayAt, siteZone, startOf } from '../../model/zone.ts'
import { forLocale } from '../language/spoken.ts'

/** Of each format so many are remembered: most times on a page, and on those around it, are of the same days. */
const MOST_KNOWN = 2000

/** Formats times in the spoken language, as clocks of the site's zone show them. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const isOfDay = options.hour === undefined
  const formatter = forLocale((locale) => {
    const { format } = new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options })
    return { format, known: new Map<number, string>() }
  })
  return (time) => {
    const { format, known } = formatter()
    // What does not say the hour is the same all day.
    const at = isOfDay ? startOf(dayAt(time)) : time
    const before = known.get(at)
    if (before !== undefined) return before
    const text = format(at)
    if (known.size === MOST_KNOWN) known.clear()
    known.set(at, text)
    return text
  }
}

/** The same for what lasts from one time to another. */
export function dateRangeFormat(options: Intl.DateTimeFormatOptions): (from: number, to: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options }))
  return (from, to) => format().formatRange(from, to)
}
