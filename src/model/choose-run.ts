import { type Filters, timeRange } from './filters.ts'
import { newestWithin } from './newest-within.ts'
import type { Sort } from './order.ts'
import type { PageDirectory, PageSummary } from './shards.ts'

/** The pages to read for some filters, and how many of their cards that will probably take. */
export interface ChosenRun {
  readonly pages: readonly PageSummary[]
  readonly cards: number
}

/**
 * Share of the cards that a filter lets through of which the pages say nothing: a topic or a source beside the one
 * whose list is read. Measured on real and made-up newspapers, most let through less; a guess too high costs one more
 * round of requests, one too low some bytes.
 */
const UNKNOWN_SHARE = 0.1

/**
 * The order of pages that answers a request with the fewest cards. Read in the order asked for, pages are read until
 * enough was found; in another order, all that may hold an answer have to be read, which are few where the filter is
 * a narrow one of that very order: a month of a list by time, the best of one by quality.
 * @param sort null where all that may fit is read anyway.
 */
export function chooseRun(
  directory: PageDirectory,
  filters: Filters,
  sort: Sort | null,
  wanted: number,
): ChosenRun {
  const runs = (['newest', 'quality', 'heat'] as const).flatMap((by) => {
    const pages = directory[by]
    if (!pages) return []
    const left = pages.filter((page) => mayMatch(page, filters))
    return { by, pages: left, cards: cardsIn(left) }
  })
  const all = cardsIn(directory.newest)
  const rest = filters.topics.length + filters.sources.length > 0 || filters.words !== '' ? UNKNOWN_SHARE : 1
  const inTime = cardsWithin(directory.newest, filters) / Math.max(1, all)
  const good = cardsIn(directory.quality.filter((page) => page.quality >= filters.minQuality))
  const matches = Math.max(1, rest * inTime * good)
  const options = runs.map(({ by, pages, cards }) => ({
    pages,
    cards: by === sort ? Math.min(cards, (wanted * cards) / matches) : cards,
  }))
  return options.reduce((best, one) => (one.cards < best.cards ? one : best))
}

function cardsIn(pages: readonly PageSummary[]): number {
  return pages.reduce((sum, page) => sum + page.cards, 0)
}

export function mayMatch(page: PageSummary, filters: Filters): boolean {
  return page.quality >= filters.minQuality && newestWithin(page, filters) !== null
}

/** Cards of a list by time whose own place in it is in a time: what goes on after it is not among them. */
function cardsWithin(pages: readonly PageSummary[], filters: Filters): number {
  const { oldest, newest } = timeRange(filters)
  const from = oldest ?? Number.NEGATIVE_INFINITY
  const to = newest ?? Number.POSITIVE_INFINITY
  const timeOf = (page: PageSummary | undefined) => page?.newest ?? Number.NEGATIVE_INFINITY
  return cardsIn(pages.filter((page, at) => timeOf(page) >= from && timeOf(pages[at + 1]) <= to))
}
