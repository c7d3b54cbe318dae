import type { Sort } from '../ranking/order.ts'
import { type Ranking, runOf } from '../ranking/sort-key.ts'
import type { PageDirectory, PageSummary } from '../shards.ts'
import { fromDaySteps } from '../time/day-steps.ts'
import { dayAt } from '../time/zone.ts'
import { boundOf } from './bound-of.ts'
import { type Filters, timeRange } from './filters.ts'
import { newestWithin } from './newest-within.ts'

/** The pages to read for some filters. */
export interface ChosenRun {
  readonly pages: readonly PageSummary[]
  /** How many cards of these pages probably fit, up to the last one wanted. */
  readonly expected: number
  /** The same of one page. */
  readonly expects: (page: PageSummary) => number
}

/**
 * Share of the cards that pass a filter about which pages say nothing: a topic or a source beside the one whose list is
 * read. Measured on real and made-up newspapers, most let through less; a guess too high costs one more
 * round of requests, one too low some bytes.
 */
const UNKNOWN_SHARE = 0.1

/** How many pages may be read where one was expected. */
const DOUBT = 1.25
/** Pages that a first view may take: ten requests, of which one or two find the directory. */
const ALLOWED = 8

/**
 * Chooses, among all orders in which a list has its pages, the one of which the fewest have to be read: pages are much the
 * same in bytes. In the order asked for, they are read until enough was found; in another, all that could hold something
 * that comes before the last card wanted. How far that reaches is a guess. Where all pages that may fit are read anyway,
 * nothing is guessed: such an order is taken even where the shortest guess has a few pages less, if it holds fewer cards.
 * @param sort null where all that may fit is read anyway.
 */
export function chooseRun(
  directory: PageDirectory,
  filters: Filters,
  sort: Ranking | null,
  wanted: number,
): ChosenRun {
  const own = (sort && runFor(directory, runOf(sort), filters)) ?? directory.quality
  const expects = matchesOf(directory, own, filters)
  const last = sort && lastNeeded(own, expects, filters, sort, wanted)
  const runs = runsFor(directory, filters).map((run) => {
    const pages = run.filter((page) => mayMatch(page, filters))
    const needed =
      sort === null || last === null ? pages : pages.filter((page) => boundOf(page, sort, filters) >= last)
    // `last` is the bound of the first page of its own order that is not needed any more: that one is not counted.
    const requests = needed.length - (run === own ? 1 : 0)
    const expected = needed.reduce((sum, page) => sum + expects(page), 0)
    return {
      pages,
      requests,
      cards: cardsIn(needed),
      isCertain: needed.length === pages.length,
      expected,
      expects,
    }
  })
  const shortest = runs.reduce((best, run) => (run.requests < best.requests ? run : best))
  if (shortest.isCertain) return shortest
  const certain = runs.find(
    ({ isCertain, requests, cards }) =>
      isCertain && requests <= Math.min(ALLOWED, shortest.requests * DOUBT) && cards < shortest.cards,
  )
  return certain ?? shortest
}

/** All orders of pages that hold every answer. */
function runsFor(directory: PageDirectory, filters: Filters): (readonly PageSummary[])[] {
  const heat = runFor(directory, 'heat', filters)
  return [directory.newest, directory.quality, ...(heat ? [heat] : [])]
}

/**
 * The pages of an order. By heat, the best articles have pages of their own: where filters let only the best through,
 * fewer of these are read.
 */
function runFor(
  { best, ...runs }: PageDirectory,
  sort: Sort,
  { minQuality }: Filters,
): readonly PageSummary[] | undefined {
  return sort === 'heat' && best && minQuality >= best.quality ? best.pages : runs[sort]
}

/**
 * How many cards of a page probably fit: as if filters had nothing to do with each other, and the days and qualities of a
 * page lay at equal distances.
 * @param own the pages in the order asked for.
 */
function matchesOf(
  { quality }: PageDirectory,
  own: readonly PageSummary[],
  filters: Filters,
): (page: PageSummary) => number {
  const isNarrowed = filters.topics.length + filters.sources.length > 0 || filters.words !== ''
  const goodCards = quality.reduce((sum, page) => sum + page.cards * goodShare(page, filters), 0)
  const good = Math.min(1, goodCards / Math.max(1, cardsIn(own)))
  return (page) =>
    page.cards *
    dayShare(page, filters) *
    (page.low === undefined ? good : goodShare(page, filters)) *
    (isNarrowed ? UNKNOWN_SHARE : 1)
}

/** A bound that the last card wanted probably reaches, in the order asked for; null where all that may fit is needed. */
function lastNeeded(
  own: readonly PageSummary[],
  expects: (page: PageSummary) => number,
  filters: Filters,
  sort: Ranking,
  wanted: number,
): number | null {
  const sorted = own
    .filter((page) => mayMatch(page, filters))
    .map((page) => ({ page, bound: boundOf(page, sort, filters) }))
    .sort((a, b) => b.bound - a.bound)
  let found = 0
  for (const { page, bound } of sorted) {
    if (found >= wanted) return bound
    found += expects(page)
  }
  return null
}

/** Share of the days of a page that filters let through. */
function dayShare(page: PageSummary, filters: Filters): number {
  const range = timeRange(filters)
  if (range.oldest === null && range.newest === null) return 1
  if (page.newest === null || page.oldest === null) return 0
  const from = dayAt(Math.max(range.oldest ?? page.oldest, page.oldest))
  const to = dayAt(Math.min(range.newest ?? page.newest, page.newest))
  if (!page.days) return Math.max(0, to - from + 1) / (dayAt(page.newest) - dayAt(page.oldest) + 1)
  const days = fromDaySteps(page.days)
  return days.filter((day) => day >= from && day <= to).length / days.length
}

/** Share of the cards of a page by quality that have a quality which filters let through. */
function goodShare({ quality, low = quality }: PageSummary, { minQuality }: Filters): number {
  return Math.min(1, Math.max(0, (quality + 1 - minQuality) / (quality + 1 - low)))
}

function cardsIn(pages: readonly PageSummary[]): number {
  return pages.reduce((sum, page) => sum + page.cards, 0)
}

export function mayMatch(page: PageSummary, filters: Filters): boolean {
  return page.quality >= filters.minQuality && newestWithin(page, filters) !== null
}
