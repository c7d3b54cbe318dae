import type { Article } from '../article.ts'
import type { Card } from '../card.ts'
import { factsOf } from '../card-files.ts'
import { chooseLead } from '../lead.ts'
import type { MuteTests } from './mutes.ts'
import { narrowCard } from './narrow-card.ts'

/**
 * What is left of a card, or null where it goes. A muted outlet never takes a story away as long as somebody else
 * tells it; what a story is about is said by the article that would lead it then, so its words and topics decide.
 * @param complete spells out all articles of a card; asked only where words must be looked for in others.
 */
export async function muteCard(
  card: Card,
  tests: MuteTests,
  complete: (card: Card) => Promise<Card>,
): Promise<Card | null> {
  if (tests.story(card)) return null
  const heard = narrowCard(card, (article) => !tests.outlet(article))
  if (!heard) return null
  const lead = chooseLead(factsOf(heard))
  if (tests.topic(lead)) return null
  const whole = heard.articles.some((article) => article.id === lead.id) ? heard : await complete(heard)
  const isMuted = (article: Article) => tests.topic(article) || tests.words(article)
  const muted = new Set(whole.articles.filter(isMuted).map((article) => article.id))
  return muted.has(lead.id) ? null : narrowCard(whole, (article) => !muted.has(article.id))
}
