import { type Filters, timeRange } from './filters.ts'
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
  const sharesOf = runs.map(({ cards }) => cards / Math.max(1, all))
  const rest = filters.topics.length + filters.sources.length > 0 || filters.words !== '' ? UNKNOWN_SHARE : 1
  const matches = Math.max(1, all * rest * sharesOf.reduce((product, share) => product * share, 1))
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
  const { oldest, newest } = timeRange(filters)
  if (page.quality < filters.minQuality) return false
  if (oldest !== null && (page.newest === null || page.newest < oldest)) return false
  return newest === null || (page.oldest !== null && page.oldest <= newest)
}
