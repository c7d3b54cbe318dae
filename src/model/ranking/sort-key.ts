import type { ArticleFacts } from '../article.ts'
import type { Card } from '../card.ts'
import { factsOf } from '../card-files.ts'
import { chooseLead } from '../lead.ts'
import type { PageSummary } from '../shards.ts'
import { compareIds, compareTimes, type Sort } from './order.ts'
import type { Part } from './weights.ts'

/**
 * An order by a number that is worked out. The functions come with the order, so that a page in another order need not
 * load them.
 */
export interface Scoring {
  readonly score: (card: Card) => number
  /** What the score is the sum of. */
  readonly parts: (card: Card) => readonly Part[]
  /**
   * No card of a page has a higher score, whatever filters leave of it.
   * @param newest time that filters let through.
   */
  readonly bound: (page: PageSummary, newest: number | null) => number
  /** True where it falls as cards get older, without an end. */
  readonly fades: boolean
}

/** What puts cards in order: a number that each has, or one that is worked out. */
export type Ranking = Sort | Scoring

/** The order of pages whose bounds fall fastest: what fades falls with time. */
export function runOf(ranking: Ranking): Sort {
  if (typeof ranking === 'string') return ranking
  return ranking.fades ? 'newest' : 'quality'
}

/** What a card is sorted by, worked out once a card. */
export interface SortKey {
  /** Quality or heat of the lead, or the number that is worked out; 0 where the order is by time alone. */
  readonly score: number
  /** Time of the newest article file. */
  readonly time: number | null
  readonly id: string
}

/** A card of one article is sorted by that article; a story by its newest article and its lead. */
export function sortKeyOf(card: Card, ranking: Ranking): SortKey {
  const facts = factsOf(card)
  const newest = facts.reduce((best, one) => (compareTimes(one.time, best.time) < 0 ? one : best))
  return {
    score: scoreOf(card, facts, ranking),
    time: newest.time,
    id: card.kind === 'story' ? card.story : newest.id,
  }
}

function scoreOf(card: Card, facts: readonly ArticleFacts[], ranking: Ranking): number {
  if (typeof ranking !== 'string') return ranking.score(card)
  return ranking === 'newest' ? 0 : chooseLead(facts)[ranking]
}

export function compareKeys(a: SortKey, b: SortKey): number {
  return compareScores(a.score, b.score) || compareTimes(a.time, b.time) || compareIds(a.id, b.id)
}

/** What an order goes by first: milliseconds by time, else a score. */
export function primaryOf(key: SortKey, sort: Ranking): number {
  return sort === 'newest' ? (key.time ?? Number.NEGATIVE_INFINITY) : key.score
}

/** Higher first. What is undated has no score that could be subtracted. */
function compareScores(a: number, b: number): number {
  return a === b ? 0 : b - a
}

/** Cards in an order; the list given stays as it is. */
export function sortCards(cards: readonly Card[], ranking: Ranking): Card[] {
  return cards
    .map((card) => ({ card, key: sortKeyOf(card, ranking) }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ card }) => card)
}
