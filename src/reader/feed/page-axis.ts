import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Order } from '../../model/ranking/order.ts'
import { WEEK } from '../../model/time/day.ts'
import { dayAt } from '../../model/time/zone.ts'
import { frameWords } from '../language/words/frame.ts'
import { type Axis, spanAxis, weekAxis } from '../time/axis.ts'
import { type Clock, formatDate } from '../time/format-time.ts'

/** The points of a card on the axis, oldest first. */
export function pointsOf(card: Card): readonly number[] {
  if (card.points) return card.points
  return card.articles.flatMap((article) => article.time ?? [])
}

/** The newest time on some cards; null where they have none. */
export function newestOf(cards: readonly Card[]): number | null {
  const times = cards.flatMap((card) => factsOf(card).flatMap(({ time }) => time ?? []))
  return times.reduce<number | null>((a, b) => (a === null ? b : Math.max(a, b)), null)
}

/** Whether a time is of an edition's last week: an axis ends with the edition only where something shown is. */
export function isOfLastWeek(time: number | null, edition: number | null): boolean {
  return time !== null && edition !== null && time > edition - WEEK
}

/**
 * The one axis of a feed: the last week where it shows the newest of a living site, else the dates of what
 * is shown, as on a later page.
 */
export function pageAxis(
  cards: readonly Card[],
  sort: Order,
  edition: number | null,
  clock: Clock,
): Axis | null {
  const last = newestOf(cards)
  if (last === null) return null
  const isLast = !clock.archive && isOfLastWeek(last, edition)
  if (isLast && edition !== null && sort === 'newest') return weekAxis(Math.max(edition, last))
  // Every lead has its place; what a story had before the oldest of them fades out at the left.
  const leads = cards.flatMap((card) => chooseLead(factsOf(card)).time ?? [])
  const atEdition = isLast && edition !== null && dayAt(last) === dayAt(edition)
  return spanAxis([...leads, last], atEdition ? frameWords().now : formatDate(last, clock), atEdition)
}
