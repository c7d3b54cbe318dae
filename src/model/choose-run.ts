import { boundOf } from './bound-of.ts'
import { DAY } from './day.ts'
import { type Filters, timeRange } from './filters.ts'
import { newestWithin } from './newest-within.ts'
import type { PageDirectory, PageSummary } from './shards.ts'
import { type Ranking, runOf } from './sort-key.ts'

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
 * The order of pages that answers a request with the fewest cards. In the order asked for, pages are read until enough
 * was found; in another, all that could hold something that comes before the last one wanted: all that may fit where
 * few do, and of each band those of the right time where many do.
 * @param sort null where all that may fit is read anyway.
 */
export function chooseRun(
  directory: PageDirectory,
  filters: Filters,
  sort: Ranking | null,
  wanted: number,
): ChosenRun {
  const runs = (['newest', 'quality', 'heat'] as const).flatMap((by) => {
    const pages = directory[by]?.filter((page) => mayMatch(page, filters))
    return pages ? [{ by, pages }] : []
  })
  const own = runs.find(({ by }) => sort !== null && by === runOf(sort))
  const last = sort && own ? lastNeeded(own.pages, directory, filters, sort, wanted) : null
  const options = runs.map(({ pages }) => ({
    pages,
    cards: cardsIn(
      sort && last !== null ? pages.filter((page) => boundOf(page, sort, filters) >= last) : pages,
    ),
  }))
  return options.reduce((best, one) => (one.cards < best.cards ? one : best))
}

/** Where the last card wanted probably stands, in the order asked for; null where all that may fit is needed. */
function lastNeeded(
  pages: readonly PageSummary[],
  directory: PageDirectory,
  filters: Filters,
  sort: Ranking,
  wanted: number,
): number | null {
  const needed = (wanted * cardsIn(pages)) / Math.max(1, matchesIn(directory, filters))
  const sorted = pages
    .map((page) => ({ cards: page.cards, bound: boundOf(page, sort, filters) }))
    .sort((a, b) => b.bound - a.bound)
  let held = 0
  for (const { cards, bound } of sorted) {
    held += cards
    if (held >= needed) return bound
  }
  return null
}

/** How many cards probably fit, as if filters had nothing to do with each other. */
function matchesIn({ newest, quality }: PageDirectory, filters: Filters): number {
  const rest = filters.topics.length + filters.sources.length > 0 || filters.words !== '' ? UNKNOWN_SHARE : 1
  const range = timeRange(filters)
  const [from, to] = [range.oldest ?? Number.NEGATIVE_INFINITY, range.newest ?? Number.POSITIVE_INFINITY]
  const inTime = sumOf(newest, (page) => {
    let day = 0
    const within = page.days?.filter((difference) => {
      day += difference
      return (day + 1) * DAY > from && day * DAY <= to
    })
    return within?.length ? within.length / (page.days?.length ?? 1) : Number(mayMatch(page, filters))
  })
  // As if the qualities of a page lay at equal distances.
  const good = sumOf(quality, ({ quality, low = quality }) =>
    Math.min(1, Math.max(0, (quality + 1 - filters.minQuality) / (quality + 1 - low))),
  )
  return (rest * inTime * good) / Math.max(1, cardsIn(newest))
}

/** Cards of some pages, of each the share given. */
function sumOf(pages: readonly PageSummary[], shareOf: (page: PageSummary) => number): number {
  return pages.reduce((sum, page) => sum + page.cards * shareOf(page), 0)
}

function cardsIn(pages: readonly PageSummary[]): number {
  return sumOf(pages, () => 1)
}

export function mayMatch(page: PageSummary, filters: Filters): boolean {
  return page.quality >= filters.minQuality && newestWithin(page, filters) !== null
}
