import type { Card } from '../card.ts'
import { type AskedList, hiddenBy } from '../filters/hidden-by.ts'
import { HIDERS, type Hider } from '../filters/loosen.ts'
import { type CardsTaken, takeCards } from '../filters/take-cards.ts'
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
export interface Place {
  /** From 1. */
  readonly place: number
  readonly it: Placed
  /** Those right before and after it; null at an end of the list. */
  readonly above: Placed | null
  readonly below: Placed | null
  /** What keeps other cards from standing before it, and how many. */
  readonly hidden: readonly { readonly by: Hider; readonly count: number }[]
}

/**
 * Explains the place of a story, or in the articles view of an article.
 * @param near how far from the top it is at most, as far as known; the list is read on from there.
 * @returns null where it is not in the list.
 * @throws what `load` throws.
 */
export async function explainPlace(list: AskedList, id: string, near: number): Promise<Place | null> {
  const { access, planOf, request } = list
  const { scope, view, sort, filters, taste } = request
  const plan = await planOf(scope, filters)
  if (!plan) return null
  const take = (wanted: number) =>
    takeCards(access, plan.list, { view, sort, filters: plan.rest, taste }, wanted)
  const found = ({ cards }: CardsTaken) => cards.findIndex((card) => sortKeyOf(card, sort).id === id)
  let taken = await take(near)
  // The one below is wanted, too.
  for (let wanted = near * 2; !taken.complete && isOpen(found(taken), taken); wanted *= 2)
    taken = await take(wanted)
  const at = found(taken)
  const card = taken.cards[at]
  if (!card) return null
  const placed = (one: Card | undefined): Placed | null => (one ? placeOf(one, sort) : null)
  const it = placeOf(card, sort)
  const counts = HIDERS.map(async (by) => {
    const count = await hiddenBy(list, by, it.key)
    return count === null ? [] : [{ by, count }]
  })
  return {
    place: at + 1,
    it,
    above: placed(taken.cards[at - 1]),
    below: placed(taken.cards[at + 1]),
    hidden: (await Promise.all(counts)).flat(),
  }
}

function isOpen(at: number, { cards }: CardsTaken): boolean {
  return at < 0 || at === cards.length - 1
}

function placeOf(card: Card, sort: Ranking): Placed {
  return {
    card,
    key: sortKeyOf(card, sort),
    parts: typeof sort === 'string' ? [] : sort.parts(card),
  }
}
