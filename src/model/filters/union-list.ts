import type { Card } from '../card.ts'
import { factsOf } from '../card-files.ts'
import { compareNewest } from '../ranking/order.ts'
import type { ListHead } from '../shards.ts'

/** Several lists as one, for several topics or sources as alternatives: what any of them holds. Never stored. */
export interface UnionList {
  readonly kind: 'union'
  /** Cards at most: a story that several lists hold is counted in each. */
  readonly count: number
  readonly lists: readonly ListHead[]
}

/** One card a story, with the articles that any of its cards has; each list has cut it down to its own. */
export function uniteCards(cards: readonly Card[]): Card[] {
  const byStory = new Map<string, Card>()
  for (const card of cards) {
    const held = byStory.get(card.story)
    byStory.set(card.story, held ? uniteTwo(held, card) : card)
  }
  return [...byStory.values()]
}

function uniteTwo(one: Card, other: Card): Card {
  const spelledOut = new Map([...one.articles, ...other.articles].map((article) => [article.id, article]))
  const left = [...factsOf(one), ...factsOf(other)].filter((article) => !spelledOut.has(article.id))
  const more = [...new Map(left.map((article) => [article.id, article])).values()]
  const { more: _, ...rest } = one
  const articles = [...spelledOut.values()].sort(compareNewest)
  return more.length > 0 ? { ...rest, articles, more: more.sort(compareNewest) } : { ...rest, articles }
}
