import { DAY, HOUR, MINUTE, parseDay, spellDay } from './day.ts'

const UTC = 'UTC'

/**
 * The site's time zone: one for a whole page and a whole build, so that what tells days apart or formats a time need not
 * be handed it. Set before anything is indexed, printed or rendered.
 */
let zone = UTC
let asked: string | undefined
/** Null for UTC, which needs no asking. */
let offsets: Intl.DateTimeFormat | null = null
/** First moments of days that were asked for: working one out takes three formattings, some 5 µs. */
const starts = new Map<number, number>()

/** @param name as IANA has it; without one, and where this machine does not know it, days are UTC. */
export function setZone(name: string | undefined): void {
  if (name === asked) return
  asked = name
  zone = UTC
  offsets = null
  starts.clear()
  if (name === undefined) return
  try {
    offsets = new Intl.DateTimeFormat('en', { timeZone: name, timeZoneName: 'shortOffset' })
    zone = name
  } catch {
    // A browser older than the zone's name: the page says UTC, and means it.
  }
}

/** The zone by which days are told apart: `Europe/Berlin`, or `UTC`. */
export function siteZone(): string {
  return zone
}

/** Milliseconds that clocks are ahead of UTC. The names of zones differ between browsers, "GMT+5:30" does not. */
export function offsetAt(time: number): number {
  const parts = offsets && /([+-])(\d+):?(\d*):?(\d*)$/.exec(offsets.format(time))
  if (!parts) return 0
  const [, sign, hours, minutes, seconds] = parts
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * 1000
  return sign === '-' ? -offset : offset
}

/**
 * First moment of a day that is given in days since 1970. Where clocks show midnight twice, it is the first; where they
 * skip it, the moment at which they do.
 */
export function startOf(day: number): number {
  if (!offsets) return day * DAY
  const known = starts.get(day)
  if (known !== undefined) return known
  const midnight = day * DAY
  // Within these two days clocks change once at most.
  const [before, after] = [offsetAt(midnight - DAY), offsetAt(midnight + DAY)]
  const first = midnight - Math.max(before, after)
  const start = first + offsetAt(first) === midnight ? first : midnight - Math.min(before, after)
  starts.set(day, start)
  return start
}

/** The day of a time, in days since 1970. */
export function dayAt(time: number): number {
  let day = Math.floor(time / DAY)
  if (!offsets) return day
  while (time < startOf(day)) day--
  while (time >= startOf(day + 1)) day++
  return day
}

/** The day of a time, as `2026-11-23`. */
export function dayOf(time: number): string {
  return spellDay(dayAt(time))
}

/** First moment of a day written `2026-11-23`; null where no such day exists. */
export function startOfDay(text: string): number | null {
  const day = parseDay(text)
  return day === null ? null : startOf(day)
}

/** A date whose parts in UTC are the year, the month and the day of a time. */
export function calendarOf(time: number): Date {
  return new Date(dayAt(time) * DAY)
}
