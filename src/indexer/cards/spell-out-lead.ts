import type { Article } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { chooseLead } from '../../model/lead.ts'
import { compareNewest } from '../../model/ranking/order.ts'

/** The same card with its lead spelled out: where a list holds only a part of a story, another article may lead it. */
export function spellOutLead(card: Card, articles: ReadonlyMap<string, Article>): Card {
  const { more, ...rest } = card
  const lead = articles.get(chooseLead(factsOf(card)).id)
  if (!more || !lead || card.articles.some(({ id }) => id === lead.id)) return card
  const left = more.filter(({ id }) => id !== lead.id)
  const spelledOut = { ...rest, articles: [...card.articles, lead].sort(compareNewest) }
  return left.length > 0 ? { ...spelledOut, more: left } : spelledOut
}
