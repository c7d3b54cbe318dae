import type { PageSummary } from '../shards.ts'
import { fromDaySteps } from '../time/day-steps.ts'
import { startOf } from '../time/zone.ts'
import { type Filters, timeRange } from './filters.ts'

/**
 * No article of a page that is of a feed's days is newer than this; null where the page may have none of those days.
 * Undated articles count as the oldest of all, where any day will do.
 */
export function newestWithin(page: PageSummary, filters: Pick<Filters, 'from' | 'to'>): number | null {
  const range = timeRange(filters)
  if (range.oldest === null && range.newest === null) return page.newest ?? Number.NEGATIVE_INFINITY
  const from = range.oldest ?? Number.NEGATIVE_INFINITY
  const to = range.newest ?? Number.POSITIVE_INFINITY
  if (page.newest === null || page.oldest === null || page.newest < from || page.oldest > to) return null
  const bound = Math.min(page.newest, to)
  if (!page.days) return bound
  const last = fromDaySteps(page.days).findLast((day) => startOf(day) <= to && startOf(day + 1) > from)
  return last === undefined ? null : Math.min(bound, startOf(last + 1) - 1)
}
