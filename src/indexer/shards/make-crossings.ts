import type { Article, ArticleFacts } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import type { Provider } from '../../model/provider.ts'
import { sortCards } from '../../model/ranking/sort-key.ts'
import type { Crossing } from '../../model/shards.ts'
import { cutCards, groupCards } from '../cards/group-cards.ts'
import { cutPages, pageSizeOf } from './cut-pages.ts'
import { addPage } from './make-list.ts'
import type { ShardSet } from './shard-set.ts'

/** A list of up to this many cards is some five pages, and can be read as a whole. */
export const READABLE = 600

interface Topics {
  readonly of: (article: ArticleFacts) => readonly string[]
  /** Whether a topic has more stories than can be read as a whole. */
  readonly isLarge: (id: string) => boolean
}

/**
 * What one source has of each topic, where both have more than can be read as a whole, and less than that in common:
 * pages by time, which are read together. Without them all of a large source was read for the little it has of a topic.
 * @param cards of the source.
 */
export function makeCrossings(
  cards: readonly Card[],
  topics: Topics,
  articles: ReadonlyMap<string, Article>,
  providers: ReadonlyMap<string, Provider>,
  shards: ShardSet,
): Crossing[] {
  if (cards.length <= READABLE) return []
  return [...groupCards(cards, topics.of)]
    .filter(([topic, some]) => some.length <= READABLE && topics.isLarge(topic))
    .map(([topic, some]) => {
      const cut = cutCards(some, (article) => topics.of(article).includes(topic), articles)
      const sorted = sortCards(cut, 'newest')
      const starts = [0, ...cutPages(sorted, pageSizeOf(sorted.length))]
      const pages = starts
        .slice(0, -1)
        .map((start, at) => addPage(sorted.slice(start, starts[at + 1]), providers, shards))
      return { topic, count: sorted.length, pages }
    })
}
