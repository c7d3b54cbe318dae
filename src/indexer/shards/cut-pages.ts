import { bucketOf } from '../../model/bucket.ts'
import type { Card } from '../../model/card.ts'
import { daysOf } from '../cards/days-of.ts'

/** In articles and cards, for a card of twelve articles has ten times the bytes of another: 100 are some 13 KB compressed. */
export interface PageSize {
  readonly least: number
  readonly most: number
  /** True where pages end with a day, which is then on one page, and not on two that begin and end within it. */
  readonly byDay?: boolean
}

/** Some 40 KB compressed, small enough for who scrolls, and large enough that filters need few. */
const LATER: PageSize = { least: 220, most: 660 }
/** Of a large list more pages are read, and less of each is wanted. */
const LATER_OF_LARGE: PageSize = { least: 180, most: 450 }
/** Cards of a large list. */
const LARGE = 8000
/** Of a large list, what was over within a day: at 100,000 articles in 15 months no day has more. */
export const OF_DAYS: PageSize = { least: 180, most: 660, byDay: true }
/** Of a large list, what went on: as many pages as ten requests allow, for little of each is of a certain day. */
export const OF_LASTING: PageSize = { least: 150, most: 300 }
/** Of a large list by quality: what is best has the most articles, and seven pages of it were over 400 KB compressed. */
export const OF_QUALITY: PageSize = { least: 180, most: 330 }
/** One card in this many ends a page that is long enough. */
const ENDING = 84

/** @param count cards of a list. */
export function isLarge(count: number): boolean {
  return count > LARGE
}

/**
 * Of the pages of a list after its first.
 * @param count cards of the list.
 */
export function pageSizeOf(count: number): PageSize {
  return isLarge(count) ? LATER_OF_LARGE : LATER
}

/**
 * Where cards are cut into pages: the end of each page, counted from the start. The days or the ids say where to cut, as
 * in `endOfPart`.
 */
export function cutPages(cards: readonly Card[], { least, most, byDay = false }: PageSize): number[] {
  const ends: number[] = []
  let weight = 0
  for (const [at, card] of cards.entries()) {
    const next = cards[at + 1]
    weight += 1 + card.articles.length
    const mayEnd = () =>
      byDay ? next && lastDayOf(card) !== lastDayOf(next) : bucketOf(idOf(card), ENDING) === 0
    if (next && weight < most && !(weight >= least && mayEnd())) continue
    ends.push(at + 1)
    weight = 0
  }
  return ends
}

function lastDayOf(card: Card): number | undefined {
  return daysOf([card]).at(-1)
}

function idOf(card: Card): string {
  return card.kind === 'story' ? card.story : (card.articles[0]?.id ?? '')
}
