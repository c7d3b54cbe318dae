import { DAY } from '../../model/day.ts'
import { type Clock, formatDate, formatTimeOfDay, formatWeekday } from '../time/format-time.ts'

/** What a reader catches up on. */
export type CatchUpTime =
  | { readonly kind: 'visit'; readonly since: number }
  | { readonly kind: 'week'; readonly since: number; readonly edition: number }

const WEEK = 7 * DAY

/**
 * Since the last visit; on the first, in an archive, and where the reader asks for it, the last week of the edition.
 */
export function catchUpTime(
  edition: number,
  lastVisit: number | null,
  archive: boolean,
  asksForWeek: boolean,
): CatchUpTime {
  if (lastVisit === null || archive || asksForWeek) return { kind: 'week', since: edition - WEEK, edition }
  return { kind: 'visit', since: lastVisit }
}

/** "since Saturday", "of the week to 31 Dec 2020": how a heading goes on. */
export function timeWords(time: CatchUpTime, clock: Clock): string {
  if (time.kind === 'week') return `of the week to ${formatDate(time.edition, clock)}`
  const days = Math.floor(clock.now / DAY) - Math.floor(time.since / DAY)
  if (days === 0) return `since ${formatTimeOfDay(time.since)} today`
  if (days === 1) return 'since yesterday'
  return `since ${days < 7 ? formatWeekday(time.since) : formatDate(time.since, clock)}`
}

const NUMBERS = 'No One Two Three Four Five Six Seven Eight Nine Ten'.split(' ')

/** "Five stories": numbers in a heading are written out up to ten. */
export function storiesInWords(count: number): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? 'story' : 'stories'}`
}
