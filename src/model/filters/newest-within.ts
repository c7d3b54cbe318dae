import type { PageSummary } from '../shards.ts'
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
  let day = 0
  let last: number | null = null
  for (const difference of page.days) {
    day += difference
    if (startOf(day) > to) break
    if (startOf(day + 1) > from) last = day
  }
  return last === null ? null : Math.min(bound, startOf(last + 1) - 1)
}
