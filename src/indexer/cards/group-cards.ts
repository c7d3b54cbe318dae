import type { Article, ArticleFacts } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { narrowCard } from '../../model/filters/narrow-card.ts'
import { compareIds } from '../../model/ranking/order.ts'
import { addTo } from '../add-to.ts'
import { spellOutLead } from './spell-out-lead.ts'

/** The cards that belong on each list, whole, by the keys of their articles; the keys in order. */
export function groupCards(
  cards: readonly Card[],
  keysOf: (article: ArticleFacts) => readonly string[],
): Map<string, Card[]> {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    for (const key of new Set(factsOf(card).flatMap(keysOf))) addTo(groups, key, card)
  }
  return new Map([...groups].sort(([a], [b]) => compareIds(a, b)))
}

/** Cards cut down to the articles that belong on a list, each with its lead spelled out. */
export function cutCards(
  cards: readonly Card[],
  belongs: (article: ArticleFacts) => boolean,
  articles: ReadonlyMap<string, Article>,
): Card[] {
  return cards.flatMap((card) => {
    const narrowed = narrowCard(card, belongs)
    return narrowed ? spellOutLead(narrowed, articles) : []
  })
}
