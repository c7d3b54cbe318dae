import { DAY } from './day.ts'

export type TimeUnit = 'day' | 'week' | 'month'

/** Bars that a strip has room for on a phone. */
const MOST_BARS = 80

/** The finest unit that leaves a span of days legible. */
export function unitOf(days: number): TimeUnit {
  return days <= MOST_BARS ? 'day' : days <= 7 * MOST_BARS ? 'week' : 'month'
}

/** First day of the bin that a day is in, both in days since 1970. Weeks begin on Monday. */
export function startOfBin(day: number, unit: TimeUnit): number {
  if (unit === 'day') return day
  // 1 January 1970 was a Thursday.
  if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7)
  const date = new Date(day * DAY)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1) / DAY
}

/** First day of the bin after the one that starts on a day. */
export function nextBin(start: number, unit: TimeUnit): number {
  return unit === 'day' ? start + 1 : unit === 'week' ? start + 7 : startOfBin(start + 31, 'month')
}

/** First days of all bins from one day to another, both included. */
export function binsBetween(oldest: number, newest: number, unit: TimeUnit): number[] {
  const bins: number[] = []
  for (let bin = startOfBin(oldest, unit); bin <= newest; bin = nextBin(bin, unit)) bins.push(bin)
  return bins
}
