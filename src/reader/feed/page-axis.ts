import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Order } from '../../model/ranking/order.ts'
import { dayAt } from '../../model/time/zone.ts'
import { frameWords } from '../language/english/frame.ts'
import { type Axis, spanAxis, weekAxis } from '../time/axis.ts'
import { type Clock, formatDate } from '../time/format-time.ts'

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
  sort: Order,
  edition: number | null,
  clock: Clock,
): Axis | null {
  const newest = cards[0]?.articles[0]?.time
  if (edition !== null && !clock.archive && sort === 'newest' && newest !== undefined)
    return weekAxis(Math.max(edition, newest ?? 0))
  // Every lead has its place; what a story had before the oldest of them fades out at the left.
  const leads = cards.flatMap((card) => chooseLead(factsOf(card)).time ?? [])
  const newestOfAll = cards.flatMap((card) => factsOf(card).flatMap((article) => article.time ?? []))
  const last = newestOfAll.reduce<number | null>((a, b) => (a === null ? b : Math.max(a, b)), null)
  if (last === null) return null
  const atEdition = edition !== null && dayAt(last) === dayAt(edition) && !clock.archive
  return spanAxis(
    [...leads, last],
    atEdition ? frameWords().now : formatDate(last, { ...clock, archive: false }),
    atEdition,
  )
}
