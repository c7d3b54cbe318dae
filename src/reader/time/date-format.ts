import { dayAt, siteZone, startOf } from '../../model/time/zone.ts'
import { forLocale, spokenLanguage } from '../language/spoken.ts'
import { spellEnglish } from './spell-english.ts'

/** Of each format so many are remembered: most times on a page, and on those around it, are of the same days. */
const MOST_KNOWN = 2000

/** Formats times in the spoken language, as clocks of the site's zone show them. */
export function dateFormat(options: Intl.DateTimeFormatOptions): (time: number) => string {
  const format = forLocale((locale) =>
    remember(
      spokenLanguage() === 'en'
        ? (time) => spellEnglish(time, options)
        : new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options }).format,
    ),
  )
  // What does not say the hour is the same all day.
  return (time) => format()(options.hour ? time : startOf(dayAt(time)))
}

function remember(format: (time: number) => string): (time: number) => string {
  const known = new Map<number, string>()
  return (time) => {
    const text = known.get(time) ?? format(time)
    if (known.size === MOST_KNOWN) known.clear()
    known.set(time, text)
    return text
  }
}

/** The same for what lasts from one time to another. Spaces are plain: beside a dash Node has thin ones, Chromium has not. */
export function dateRangeFormat(options: Intl.DateTimeFormatOptions): (from: number, to: number) => string {
  const format = forLocale((locale) => new Intl.DateTimeFormat(locale, { timeZone: siteZone(), ...options }))
  return (from, to) => format().formatRange(from, to).replace(/\s/g, ' ')
}
