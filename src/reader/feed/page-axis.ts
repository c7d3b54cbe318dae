import { type Card, factsOf } from '../../model/card.ts'
import { dayOf } from '../../model/day.ts'
import type { Sort } from '../../model/order.ts'
import { type Axis, spanAxis, weekAxis } from '../time/axis.ts'
import { type Clock, formatDate } from '../time/format-time.ts'

/** Share of what is shown that may fall off the left edge, so that one old story can't squeeze all others. */
const OLDEST_LEFT_OUT = 0.05

/** The points of a card on the axis, oldest first. */
export function pointsOf(card: Card): readonly number[] {
  if (card.points) return card.points
  return card.articles.flatMap((article) => article.time ?? [])
}

/**
 * The one axis of a feed: the last week where it shows the newest of a living site, else the dates of what
 * is shown.
 */
export function pageAxis(
  cards: readonly Card[],
  sort: Sort,
  edition: number | null,
  clock: Clock,
): Axis | null {
  const newest = cards[0]?.articles[0]?.time
  if (edition !== null && !clock.archive && sort === 'newest' && newest !== undefined)
    return weekAxis(Math.max(edition, newest ?? 0))
  // References may lie far outside of what the publisher filed; they do not stretch the axis.
  const times = cards
    .flatMap((card) => factsOf(card).flatMap((article) => article.time ?? []))
    .sort((a, b) => a - b)
  const shown = times.slice(Math.floor(times.length * OLDEST_LEFT_OUT))
  const last = shown.at(-1)
  if (last === undefined) return null
  const atEdition = edition !== null && dayOf(last) === dayOf(edition) && !clock.archive
  return spanAxis(shown, atEdition ? 'now' : formatDate(last, { ...clock, archive: false }))
}
