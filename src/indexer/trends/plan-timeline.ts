import { DAY, spellDay } from '../../model/time/day.ts'
import { MONTHS_OF, type Step, type Timeline } from '../../model/time/timeline.ts'
import { calendarOf, dayAt, dayOf } from '../../model/time/zone.ts'

/** Stretches at most: a year and a half by weeks, which still is a few pixels each on a phone. */
const MOST = 80
const STEPS: readonly Step[] = ['day', 'week', 'month', 'quarter', 'year']
/** This share of the oldest articles is left out where that halves the span, for a few strays would squeeze all. */
const STRAYS = 0.02

/**
 * The span of some articles and the shortest step that cuts it into few enough stretches; null where nothing is dated.
 * It ends with the newest article.
 */
export function planTimeline(times: readonly (number | null)[]): Timeline | null {
  const dated = times.filter((time) => time !== null).sort((a, b) => a - b)
  const oldest = dated[0]
  const newest = dated.at(-1)
  const bulk = dated[Math.floor(STRAYS * dated.length)]
  if (oldest === undefined || newest === undefined || bulk === undefined) return null
  const start = newest - oldest >= 2 * (newest - bulk) && newest > bulk ? bulk : oldest
  const to = dayOf(newest)
  for (const step of STEPS) {
    const from = firstDayOf(step, start, newest)
    if (countStretches(step, new Date(from), new Date(to)) <= MOST) return { step, from, to }
  }
  return { step: 'year', from: firstOfMonth(calendarOf(newest).getUTCFullYear() - MOST + 1, 0), to }
}

/** First day of the stretch that holds a time. Weeks end with the newest day, so that none is cut short. */
function firstDayOf(step: Step, time: number, newest: number): string {
  if (step === 'day') return dayOf(time)
  if (step === 'week') {
    const end = dayAt(newest) + 1
    const weeks = Math.ceil((end - dayAt(time)) / 7)
    return spellDay(end - 7 * weeks)
  }
  const date = calendarOf(time)
  const month = date.getUTCMonth()
  const first = { month, quarter: month - (month % 3), year: 0 }[step]
  return firstOfMonth(date.getUTCFullYear(), first)
}

/** Counted and not cut, for one article of long ago may have the others stand hundreds of thousands of days apart. */
function countStretches(step: Step, from: Date, to: Date): number {
  const days = (to.getTime() - from.getTime()) / DAY + 1
  if (step === 'day') return days
  if (step === 'week') return Math.ceil(days / 7)
  const placeOf = (date: Date) =>
    Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / MONTHS_OF[step])
  return placeOf(to) - placeOf(from) + 1
}

function firstOfMonth(year: number, month: number): string {
  return spellDay(Date.UTC(year, month, 1) / DAY)
}
