import { DAY, HOUR } from '../../model/day.ts'

const MINUTE = 60_000

/** What "now" means to the page: the reader's clock, and whether the site is an archive. */
export interface Clock {
  readonly now: number
  readonly archive: boolean
  /** True on a page that is printed: nobody knows when it will be read, so nothing on it is "2 hours ago". */
  readonly printed?: boolean
}

function formatter(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...options })
}

const timeOfDay = formatter({ hour: '2-digit', minute: '2-digit', hour12: false })
const dayAndMonth = formatter({ day: 'numeric', month: 'long' })
const dayMonthYear = formatter({ day: 'numeric', month: 'short', year: 'numeric' })
const weekdayAndDay = formatter({ weekday: 'long', day: 'numeric', month: 'long' })
const fullDay = formatter({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const longWeekday = formatter({ weekday: 'long' })
const shortWeekday = formatter({ weekday: 'short' })
const shortDay = formatter({ day: 'numeric', month: 'short' })
const shortMonth = formatter({ month: 'short' })
const monthAndYear = formatter({ month: 'short', year: 'numeric' })
const numbers = new Intl.NumberFormat('en-GB')

/** "2 hours ago" within a week, "12 October" after it, "12 Oct 2020" where it is not this year's. */
export function formatWhen(time: number, { now, archive, printed = false }: Clock): string {
  const age = now - time
  if (archive || printed || age >= 7 * DAY || age < -HOUR) return formatDate(time, { now, archive })
  if (age < MINUTE) return 'just now'
  if (age < HOUR) return ago(Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return ago(Math.floor(age / HOUR), 'hour')
  return ago(Math.floor(age / DAY), 'day')
}

/** "12 October"; in an archive, and where the year is not this one, "12 Oct 2020". */
export function formatDate(time: number, { now, archive }: Clock): string {
  const sameYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear()
  return (archive || !sameYear ? dayMonthYear : dayAndMonth).format(time)
}

/** "Monday 23 November 2026, 08:14 UTC": said in full, for a byline and for hovering. */
export function formatExact(time: number): string {
  return `${formatFullDay(time)}, ${timeOfDay.format(time)} UTC`
}

export function formatFullDay(time: number): string {
  return withoutCommas(fullDay.format(time))
}

/** A day as a heading in a timeline: "Today", "Yesterday", "Saturday 21 November". */
export function formatDayHeading(time: number, { now, archive, printed = false }: Clock): string {
  if (archive || printed) return formatFullDay(time)
  const days = Math.floor(now / DAY) - Math.floor(time / DAY)
  if (days === 0) return 'Today'
  if (days === 1) return 'Yesterday'
  const sameYear = new Date(time).getUTCFullYear() === new Date(now).getUTCFullYear()
  return withoutCommas((sameYear ? weekdayAndDay : fullDay).format(time))
}

/** "Sat 16:40": inside a timeline whose headings already say the day. */
export function formatTimeOfDay(time: number): string {
  return timeOfDay.format(time)
}

/** "Saturday". */
export function formatWeekday(time: number): string {
  return longWeekday.format(time)
}

/** A tick of the time axis, as coarse as the axis is long. */
export function formatTick(time: number, span: number): string {
  if (span <= 8 * DAY) return shortWeekday.format(time)
  if (span <= 60 * DAY) return shortDay.format(time)
  return span <= 300 * DAY ? shortMonth.format(time) : monthAndYear.format(time)
}

/** "3 days", "5 hours": how long something took, rounded to what a reader would say. */
export function formatSpan(milliseconds: number): string {
  if (milliseconds < HOUR) return counted(Math.max(1, Math.round(milliseconds / MINUTE)), 'minute')
  if (milliseconds < 1.5 * DAY) return counted(Math.round(milliseconds / HOUR), 'hour')
  if (milliseconds < 60 * DAY) return counted(Math.round(milliseconds / DAY), 'day')
  return counted(Math.round(milliseconds / (30.44 * DAY)), 'month')
}

/** "20 to 23 November", "28 Sept to 3 Oct 2020". */
export function formatRange(from: number, to: number, clock: Clock): string {
  const last = formatDate(to, clock)
  const first = new Date(from)
  const end = new Date(to)
  if (Math.floor(from / DAY) === Math.floor(to / DAY)) return last
  const sameYear = first.getUTCFullYear() === end.getUTCFullYear()
  if (sameYear && first.getUTCMonth() === end.getUTCMonth()) return `${first.getUTCDate()} to ${last}`
  return `${sameYear ? dayAndMonth.format(from) : dayMonthYear.format(from)} to ${last}`
}

/** "3 March", "the week of 2 March", "March 2020": a bin of time, by its start. */
export function formatBin(start: number, unit: 'day' | 'week' | 'month', clock: Clock): string {
  if (unit === 'month') return monthAndYear.format(start)
  const day = formatDate(start, clock)
  return unit === 'week' ? `the week of ${day}` : day
}

/** "3 articles", "1 article". */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${numbers.format(count)} ${count === 1 ? noun : plural}`
}

function ago(count: number, unit: string): string {
  return `${counted(count, unit)} ago`
}

function withoutCommas(text: string): string {
  return text.replaceAll(',', '')
}
