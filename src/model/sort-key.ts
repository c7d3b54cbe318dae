import { type Card, factsOf } from './card.ts'
import { chooseLead } from './lead.ts'
import { compareIds, compareTimes, type Sort } from './order.ts'

/** What a card is sorted by, worked out once a card. */
export interface SortKey {
  /** Quality or heat of the lead; 0 where the order is by time alone. */
  readonly score: number
  /** Time of the newest article file. */
  readonly time: number | null
  readonly id: string
}

/** A card of one article is sorted by that article; a story by its newest article and its lead. */
export function sortKeyOf(card: Card, sort: Sort): SortKey {
  const facts = factsOf(card)
  const newest = facts.reduce((best, one) => (compareTimes(one.time, best.time) < 0 ? one : best))
  return {
    score: sort === 'newest' ? 0 : chooseLead(facts)[sort],
    time: newest.time,
    id: card.kind === 'story' ? card.story : newest.id,
  }
}

export function compareKeys(a: SortKey, b: SortKey): number {
  return b.score - a.score || compareTimes(a.time, b.time) || compareIds(a.id, b.id)
}

/** Cards in an order; the list given stays as it is. */
export function sortCards(cards: readonly Card[], sort: Sort): Card[] {
  return cards
    .map((card) => ({ card, key: sortKeyOf(card, sort) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ card }) => card)
}
