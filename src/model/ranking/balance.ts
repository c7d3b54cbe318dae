import type { ArticleFacts } from '../article.ts'
import type { Card } from '../card.ts'
import { factsOf } from '../card-files.ts'
import { chooseLead } from '../lead.ts'
import type { PageSummary } from '../shards.ts'
import { WEEK } from '../time/day.ts'
import { compareTimes } from './order.ts'
import { qualityRank } from './quality-rank.ts'
import type { Scoring } from './sort-key.ts'
import { PARTS, type Part, type PartName, type Weights } from './weights.ts'

/** Everything that the balanced order depends on, besides the cards. */
export interface Balance {
  readonly weights: Weights
  /** Values at each percentile, 0 to 100: quality and heat over article files, breadth over stories. */
  readonly scales: { readonly [P in 'quality' | 'heat' | 'breadth']: readonly number[] }
  /** The newest date of the corpus, against which things are fresh; null where nothing is dated. */
  readonly edition: number | null
  /** Tells what the reader follows; null where that is nothing. */
  readonly isFollowed: ((card: Card) => boolean) | null
}

/** In this time freshness falls by 100: what the time axis of a feed spans, and so what a feed calls new. */
const FADE = WEEK

/** The balanced order. */
export function makeBalanced(balance: Balance): Scoring {
  const parts = (card: Card) => balanceParts(card, balance)
  return {
    parts,
    score: (card) => pointsOf(parts(card)),
    bound: (page, newest) => balanceBound(page, balance, newest),
    fades: balance.weights.freshness > 0,
  }
}

/** What a card's place in the balanced order is made of. All numbers are whole, so that they add up as shown. */
function balanceParts(card: Card, balance: Balance): readonly Part[] {
  const facts = factsOf(card)
  const { scales, edition, isFollowed } = balance
  const lead = chooseLead(facts)
  return weigh(balance.weights, {
    quality: qualityRank(scales.quality, lead.quality),
    heat: qualityRank(scales.heat, lead.heat),
    breadth: qualityRank(scales.breadth, breadthOf(card)),
    freshness: freshnessOf(newestOf(facts), edition),
    follows: isFollowed?.(card) ? 100 : 0,
  })
}

function balanceBound(page: PageSummary, balance: Balance, newest: number | null): number {
  const { scales, edition, isFollowed } = balance
  return pointsOf(
    weigh(balance.weights, {
      quality: qualityRank(scales.quality, page.quality),
      heat: qualityRank(scales.heat, page.heat),
      breadth: qualityRank(scales.breadth, page.breadth),
      freshness: freshnessOf(newest, edition),
      follows: isFollowed === null ? 0 : 100,
    }),
  )
}

function pointsOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { points }) => sum + points, 0)
}

/**
 * How widely a story is told: its articles, copies once, and its outlets, added. Five articles by five outlets are
 * more than five by one.
 */
export function breadthOf({ distinct, coverage, providers }: Card): number {
  return (distinct ?? coverage) + providers
}

/**
 * 100 at the edition, and 100 less for each week before it, without an end: a straight line keeps the order of any two
 * stories the same in every edition, and lets a reading stop once pages are too old. What is undated has no
 * freshness at all, and so comes last.
 */
function freshnessOf(time: number | null, edition: number | null): number {
  if (time === null || edition === null) return Number.NEGATIVE_INFINITY
  return 100 - Math.ceil((Math.max(0, edition - time) * 100) / FADE)
}

function newestOf(facts: readonly ArticleFacts[]): number | null {
  return facts.map(({ time }) => time).reduce((best, time) => (compareTimes(time, best) < 0 ? time : best))
}

function weigh(weights: Weights, values: Readonly<Record<PartName, number>>): Part[] {
  return PARTS.map(({ name }) => {
    const weight = weights[name]
    // Nothing times no freshness is nothing.
    return { name, value: values[name], weight, points: weight === 0 ? 0 : weight * values[name] }
  })
}
