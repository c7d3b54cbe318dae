import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { sortCards } from '../../model/ranking/sort-key.ts'
import { daysOf } from '../cards/days-of.ts'
import { isLarge, OF_DAYS, OF_LASTING, OF_QUALITY, type PageSize, pageSizeOf } from './cut-pages.ts'

/** Cards that stand together in a list, and what their pages hold; null where they are one page. */
export interface Part {
  readonly cards: readonly Card[]
  readonly size: PageSize | null
}

/** From this many on, stories that went on have pages of their own. */
const LASTING = 60
/** Days between the first and the last of a story that goes on for long. */
const LONG = 5

/**
 * A first view in order of time, then what was over within two days, then what went on. What goes on stands at its last
 * day but has many, and beside all else hardly a page would be without it: of 100,000 articles each day was on 10 to 14
 * pages. A large list is in four parts, what was over within a day by the day, and what went on for long by itself: a
 * day of 100,000 articles is on 5 to 8 pages, with a quarter less beside it than in three parts.
 */
export function arrangeByTime(cards: readonly Card[]): Part[] {
  const sorted = sortCards(cards, 'newest')
  const left = sorted.slice(CARDS_PER_PAGE)
  const within = (least: number, most: number) =>
    left.filter((card) => spanOf(card) >= least && spanOf(card) <= most)
  if (isLarge(cards.length)) {
    return [
      firstView(sorted),
      { cards: within(0, 0), size: OF_DAYS },
      { cards: within(1, LONG), size: OF_LASTING },
      { cards: within(LONG + 1, Number.POSITIVE_INFINITY), size: OF_LASTING },
    ]
  }
  const size = pageSizeOf(cards.length)
  const lasting = within(2, Number.POSITIVE_INFINITY)
  if (lasting.length < LASTING) return [firstView(sorted), { cards: left, size }]
  return [firstView(sorted), { cards: within(0, 1), size }, { cards: lasting, size }]
}

/** Days from the first to the last of a card. */
function spanOf(card: Card): number {
  const days = daysOf([card])
  return (days.at(-1) ?? 0) - (days[0] ?? 0)
}

export function arrangeByQuality(cards: readonly Card[]): Part[] {
  return inBands(sortCards(cards, 'quality'), isLarge(cards.length) ? OF_QUALITY : pageSizeOf(cards.length))
}

/**
 * By the hottest article of each story, whichever leads it: heat is as likely an article's as its lead's, and in the
 * order of leads hardly a page would be without one, so that a reader could never stop.
 */
export function arrangeByHeat(cards: readonly Card[]): Part[] {
  const heatOf = (card: Card) => factsOf(card).reduce((most, { heat }) => Math.max(most, heat), -1)
  const heats = new Map(cards.map((card) => [card, heatOf(card)]))
  const sorted = sortCards(cards, 'newest').sort((a, b) => (heats.get(b) ?? -1) - (heats.get(a) ?? -1))
  return inBands(sorted, pageSizeOf(cards.length))
}

/** Cards of the second band, of which the first is a first view; each band after it has twice as many. */
const BAND = 120

/**
 * A first view in the order given, then bands of falling score, by time within each: what is high and of certain days is
 * on few pages of each band, and so is what is high enough and newest. Without days a reading takes at most some twice
 * the pages that it would take in the order of the score alone. With bands that grow faster, fewer pages have certain
 * days, but more are read for what is high.
 */
function inBands(sorted: readonly Card[], size: PageSize): Part[] {
  const parts = [firstView(sorted)]
  for (let start = CARDS_PER_PAGE, length = BAND; start < sorted.length; start += length / 2) {
    const cards = sortCards(sorted.slice(start, start + length), 'newest')
    parts.push({ cards, size })
    length *= 2
  }
  return parts
}

function firstView(sorted: readonly Card[]): Part {
  return { cards: sorted.slice(0, CARDS_PER_PAGE), size: null }
}
