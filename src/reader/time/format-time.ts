import { DAY, HOUR, MINUTE, WEEK } from '../../model/time/day.ts'
import { calendarOf, dayAt, offsetAt } from '../../model/time/zone.ts'
import { counted } from '../language/numbers.ts'
import { forLocale, spokenLanguage } from '../language/spoken.ts'
import { frameWords } from '../language/words/frame.ts'
import { dateFormat, dateRangeFormat } from './date-format.ts'

/** What "now" means to the page: the reader's clock, and whether the site is an archive. */
export interface Clock {
  readonly now: number
  readonly archive: boolean
  /**
   * True on a page that is printed, into a file or on paper: nobody knows when it will be read, so nothing on it is
   * "2 hours ago".
   */
  readonly printed?: boolean
}

const dayAndMonth = dateFormat({ day: 'numeric', month: 'long' })
const dayMonthYear = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' })
const weekdayAndDay = dateFormat({ weekday: 'long', day: 'numeric', month: 'long' })
const shortWeekday = dateFormat({ weekday: 'short' })
const shortDay = dateFormat({ day: 'numeric', month: 'short' })
const shortMonth = dateFormat({ month: 'short' })
const monthAndYear = dateFormat({ month: 'short', year: 'numeric' })
const daysAndMonths = dateRangeFormat({ day: 'numeric', month: 'long' })
const daysMonthsYears = dateRangeFormat({ day: 'numeric', month: 'short', year: 'numeric' })
const agos = forLocale((locale) => new Intl.RelativeTimeFormat(locale))

type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month'
const spans = forLocale((locale) => {
  const named = (unit: Unit) => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' })
  return {
    second: named('second'),
    minute: named('minute'),
    hour: named('hour'),
    day: named('day'),
    month: named('month'),
  }
})

/** "3 days". English without Intl, as dates are: its first units make the browser read tables, too. */
function spell(count: number, unit: Unit): string {
  return spokenLanguage() === 'en' ? counted(count, unit) : spans()[unit].format(count)
}

/** "16:40": where the day is said already. By `hour12` midnight in Arabic would be 24:00. */
export const formatTimeOfDay = dateFormat({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** "Saturday". */
export const formatWeekday = dateFormat({ weekday: 'long' })

/** "Monday 23 November 2026". */
export const formatFullDay = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })

/** "2 hours ago" within a week, "12 October" after it, "12 Oct 2020" where it is not this year's. */
export function formatWhen(time: number, { now, archive, printed = false }: Clock): string {
  const age = now - time
  if (archive || printed || age >= WEEK || age < -HOUR) return formatDate(time, { now, archive })
  if (age < MINUTE) return frameWords().justNow
  if (age < HOUR) return ago(Math.floor(age / MINUTE), 'minute')
  if (age < DAY) return ago(Math.floor(age / HOUR), 'hour')
  return ago(Math.floor(age / DAY), 'day')
}

/** "12 October"; in an archive, and where the year is not this one, "12 Oct 2020". */
export function formatDate(time: number, { now, archive }: Clock): string {
  const sameYear = yearOf(time) === yearOf(now)
  return (archive || !sameYear ? dayMonthYear : dayAndMonth)(time)
}

/** "Monday 23 November 2026, 08:14 UTC+1": said in full, for a byline and for hovering. */
export function formatExact(time: number): string {
  return frameWords().exactly(formatFullDay(time), formatTimeOfDay(time), zoneAt(time))
}

/** "UTC+1", "UTC−3:30": of our own making, for a printer and a browser can have other names for the same zone. */
function zoneAt(time: number): string {
  const minutes = Math.round(offsetAt(time) / MINUTE)
  if (minutes === 0) return 'UTC'
  const [whole, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${whole}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** A day as a heading in a timeline: "Today", "Yesterday", "Saturday 21 November". */
export function formatDayHeading(time: number, { now, archive, printed = false }: Clock): string {
  if (archive || printed) return formatFullDay(time)
  const days = dayAt(now) - dayAt(time)
  if (days === 0) return frameWords().today
  if (days === 1) return frameWords().yesterday
  const sameYear = yearOf(time) === yearOf(now)
  return (sameYear ? weekdayAndDay : formatFullDay)(time)
}

/** A tick of the time axis, as coarse as the axis is long. */
export function formatTick(time: number, span: number): string {
  if (span <= 8 * DAY) return shortWeekday(time)
  if (span <= 60 * DAY) return shortDay(time)
  return span <= 300 * DAY ? shortMonth(time) : monthAndYear(time)
}

/** "3 days", "5 hours": how long something took, rounded to what a reader would say. */
export function formatSpan(milliseconds: number): string {
  if (milliseconds < MINUTE / 2) return spell(Math.ceil(milliseconds / 1000), 'second')
  if (milliseconds < 59.5 * MINUTE) return spell(Math.round(milliseconds / MINUTE), 'minute')
  if (milliseconds < 1.5 * DAY) return spell(Math.round(milliseconds / HOUR), 'hour')
  if (milliseconds < 60 * DAY) return spell(Math.round(milliseconds / DAY), 'day')
  return spell(Math.round(milliseconds / (30.44 * DAY)), 'month')
}

/** "20 to 23 November", "28 Sept to 3 Oct 2020". */
export function formatRange(from: number, to: number, clock: Clock): string {
  const last = formatDate(to, clock)
  const first = calendarOf(from)
  const end = calendarOf(to)
  if (dayAt(from) === dayAt(to)) return last
  const sameYear = first.getUTCFullYear() === end.getUTCFullYear()
  const isThisYear = !clock.archive && first.getUTCFullYear() === yearOf(clock.now)
  // English says it in words; other languages as Intl does.
  if (spokenLanguage() !== 'en') return (isThisYear && sameYear ? daysAndMonths : daysMonthsYears)(from, to)
  if (sameYear && first.getUTCMonth() === end.getUTCMonth())
    return frameWords().range(String(first.getUTCDate()), last)
  // Its month is as long as that of the other date.
  if (sameYear) return frameWords().range((isThisYear ? dayAndMonth : shortDay)(from), last)
  return frameWords().range(dayMonthYear(from), last)
}

function yearOf(time: number): number {
  return calendarOf(time).getUTCFullYear()
}

function ago(count: number, unit: Unit): string {
  return spokenLanguage() === 'en' ? `${counted(count, unit)} ago` : agos().format(-count, unit)
}
