import { WEEK } from '../../model/time/day.ts'
import { dayAt } from '../../model/time/zone.ts'
import { catchUpWords } from '../language/words/catch-up.ts'
import { type Clock, formatDate, formatTimeOfDay, formatWeekday } from '../time/format-time.ts'

/** What a reader catches up on. */
export type CatchUpTime =
  | { readonly kind: 'visit'; readonly since: number }
  | { readonly kind: 'week'; readonly since: number; readonly edition: number }

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

/** "since Saturday", "from the week to 31 Dec 2020": how a heading goes on. */
export function timeWords(time: CatchUpTime, clock: Clock): string {
  if (time.kind === 'week') return catchUpWords().ofWeek(formatDate(time.edition, clock))
  const days = dayAt(clock.now) - dayAt(time.since)
  if (days === 0) return catchUpWords().sinceTime(formatTimeOfDay(time.since))
  if (days === 1) return catchUpWords().sinceYesterday
  return catchUpWords().since(days < 7 ? formatWeekday(time.since) : formatDate(time.since, clock))
}
