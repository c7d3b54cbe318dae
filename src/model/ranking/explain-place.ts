import type { Card } from '../card.ts'
import { type AskedList, hiddenBy } from '../filters/hidden-by.ts'
import { HIDERS, type Hider } from '../filters/loosen.ts'
import { takeCards } from '../filters/take-cards.ts'
import { findPlace, type Place } from './find-place.ts'
import { type Ranking, type SortKey, sortKeyOf } from './sort-key.ts'
import type { Part } from './weights.ts'

/** A card in an order, with what put it there. */
export interface Placed {
  readonly card: Card
  readonly key: SortKey
  /** What its score is the sum of; empty in all orders but the balanced one. */
  readonly parts: readonly Part[]
}

/** Why a card stands where it does. */
export interface FeedPlace extends Place<Placed> {
  /** What keeps other cards from standing before it, and how many. */
  readonly hidden: readonly { readonly by: Hider; readonly count: number }[]
}

/**
 * Explains the place of a story, or in the articles view of an article.
 * @param near how far from the top it is at most, as far as known; the list is read on from there.
 * @returns null where it is not in the list.
 * @throws what `load` throws.
 */
export async function explainPlace(list: AskedList, id: string, near: number): Promise<FeedPlace | null> {
  const { access, planOf, request } = list
  const { scope, view, sort, filters, taste } = request
  const plan = await planOf(scope, filters)
  if (!plan) return null
  const take = async (wanted: number) => {
    const asked = { view, sort, filters: plan.rest, taste }
    const { cards, complete } = await takeCards(access, plan.list, asked, wanted)
    return { results: cards, complete }
  }
  const found = await findPlace(take, (card) => sortKeyOf(card, sort).id === id, near)
  if (!found) return null
  const { place, above, below } = found
  const it = placeOf(found.it, sort)
  const counts = HIDERS.map(async (by) => {
    const count = await hiddenBy(list, by, it.key)
    return count === null ? [] : [{ by, count }]
  })
  return {
    place,
    it,
    above: above && placeOf(above, sort),
    below: below && placeOf(below, sort),
    hidden: (await Promise.all(counts)).flat(),
  }
}

function placeOf(card: Card, sort: Ranking): Placed {
  return {
    card,
    key: sortKeyOf(card, sort),
    parts: typeof sort === 'string' ? [] : sort.parts(card),
  }
}
