import type { ArticleFacts } from '../article.ts'
import type { Card } from '../card.ts'
import { factsOf, filesOf } from '../card-files.ts'
import { chooseLead } from '../lead.ts'
import { lookUp } from '../look-up.ts'
import type { LoadShard } from '../read-shard.ts'
import { StoryBucketSchema } from '../shards.ts'

/** The card of those of its articles that pass, or null where none does. */
export function narrowCard(card: Card, test: (article: ArticleFacts) => boolean): Card | null {
  const articles = card.articles.filter(test)
  const more = card.more?.filter(test) ?? []
  if (articles.length + more.length === 0) return null
  if (articles.length === card.articles.length && more.length === (card.more?.length ?? 0)) return card
  const { more: _, ...whole } = card
  const rest = { ...whole, files: filesOf(card) }
  return more.length > 0 ? { ...rest, articles, more } : { ...rest, articles }
}

/**
 * True where the card can be shown as it is: its lead is spelled out.
 * @param preferred domains of sources that lead where they can.
 */
export function hasLead(card: Card, preferred?: ReadonlySet<string>): boolean {
  const lead = chooseLead(factsOf(card), preferred)
  return card.articles.some((article) => article.id === lead.id)
}

/** The same card with all its articles spelled out, from the story's own shard. */
export async function completeCard(load: LoadShard, stories: string, card: Card): Promise<Card> {
  if (!card.more) return card
  const entry = await lookUp(load, stories, StoryBucketSchema, card.story)
  const wanted = new Set(factsOf(card).map((article) => article.id))
  const { more, ...rest } = card
  return {
    ...rest,
    articles: entry?.story.coverage.filter((article) => wanted.has(article.id)) ?? card.articles,
  }
}
