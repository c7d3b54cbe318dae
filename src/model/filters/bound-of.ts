import type { Ranking } from '../ranking/sort-key.ts'
import type { PageSummary } from '../shards.ts'
import type { Filters } from './filters.ts'
import { newestWithin } from './newest-within.ts'

/** No card of a page that filters let through comes before this in an order: milliseconds by time, else a score. */
export function boundOf(page: PageSummary, sort: Ranking, filters: Pick<Filters, 'from' | 'to'>): number {
  if (sort === 'quality' || sort === 'heat') return page[sort]
  const newest = newestWithin(page, filters) ?? Number.NEGATIVE_INFINITY
  if (sort === 'newest') return newest
  return sort.bound(page, Number.isFinite(newest) ? newest : null)
}
