import type { ArticleFacts } from './article.ts'
import type { Card } from './card.ts'

/** All article files of a card, as far as filters and orders go. */
export function factsOf(card: Card): readonly ArticleFacts[] {
  return card.more ? [...card.articles, ...card.more] : card.articles
}

/** Ids of all article files of a card's story, whatever filters have left of it. */
export function filesOf(card: Card): string[] {
  return card.files ?? factsOf(card).map((article) => article.id)
}
