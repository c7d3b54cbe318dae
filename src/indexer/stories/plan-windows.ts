import { DAY, HOUR } from '../../model/time/day.ts'

/** Nothing farther apart than this is linked by us: a column that comes every week is not one story. */
export const OUR_SPAN = 72 * HOUR
/**
 * The least articles by which a window weighs its words, older ones first: in a month in which all write of one thing,
 * its name seems to be a common word.
 */
const LEAST_WEIGHED = 2000
/** A month of more than this is cut in four, so that a new article sends less than a month of a large corpus back. */
const MOST_IN_MONTH = 4000
/** The days on which the parts of a large month begin. */
const PART_DAYS = [1, 8, 15, 22]

/** A stretch of time and what it looks at, by places. */
export interface WindowPlan {
  /** All that is looked at, in order: the window's own, and on both sides what its own could be linked with. */
  readonly places: readonly number[]
  /** Its own lie from here … */
  readonly first: number
  /** … to before here, in `places`. */
  readonly end: number
  /** Others, by which only the rareness of words is told. */
  readonly background: readonly number[]
}

/**
 * Divides articles into windows by the calendar (UTC): a link between two belongs to the window of the later one, which
 * sees both. So windows can be searched apart, in any order, or not again while nothing in them changes. What is
 * undated is a window of its own.
 * @param times ascending but for the undated.
 */
export function planWindows(times: readonly (number | null)[]): WindowPlan[] {
  const undated = [...times.keys()].filter((at) => times[at] === null)
  const places = [...times.keys()].filter((at) => times[at] !== null)
  const dated = places.map((at) => times[at] ?? 0)
  const windows: WindowPlan[] = []
  for (let first = 0; first < dated.length; ) {
    const start = dated[first] ?? 0
    const month = startOfNextMonth(start)
    let end = findFrom(dated, first, month)
    if (end - findFrom(dated, 0, startOfMonth(start)) > MOST_IN_MONTH)
      end = findFrom(dated, first, endOfPart(start, month))
    const to = findFrom(dated, end, (dated[end - 1] ?? 0) + OUR_SPAN + 1)
    const from = findFrom(dated, 0, start - OUR_SPAN)
    const older = Math.max(0, Math.min(from, LEAST_WEIGHED - (to - from)))
    const newer = Math.max(0, LEAST_WEIGHED - (to - from) - older)
    const background = [...places.slice(from - older, from), ...places.slice(to, to + newer)]
    windows.push({ places: places.slice(from, to), first: first - from, end: end - from, background })
    first = end
  }
  if (undated.length > 0)
    windows.push({ places: undated, first: 0, end: undated.length, background: places.slice(-LEAST_WEIGHED) })
  return windows
}

function startOfMonth(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth())
}

function startOfNextMonth(time: number): number {
  const date = new Date(time)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1)
}

function endOfPart(time: number, month: number): number {
  const next = PART_DAYS.find((day) => day > new Date(time).getUTCDate())
  return next === undefined ? month : startOfMonth(time) + (next - 1) * DAY
}

/** The first place from `at` on whose time is not before `time`. */
function findFrom(times: readonly number[], at: number, time: number): number {
  let low = at
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((times[middle] ?? 0) < time) low = middle + 1
    else high = middle
  }
  return low
}
