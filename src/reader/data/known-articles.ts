import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { StoryEntry } from '../../model/shards.ts'
import type { CardsTaken } from '../../model/take-cards.ts'

export interface KnownArticle {
  readonly article: Article
  readonly provider: Provider
  readonly story: string
}

/**
 * Articles that some page has already shown, so that opening one paints at once, from what is at hand,
 * while its own shard is on the way.
 */
const known = new Map<string, KnownArticle>()

export function knownArticle(id: string): KnownArticle | undefined {
  return known.get(id)
}

export function rememberCards({ cards, providers }: CardsTaken): void {
  for (const card of cards) for (const article of card.articles) remember(article, card.story, providers)
}

export function rememberStory({ story, providers }: StoryEntry): void {
  for (const article of story.coverage) remember(article, story.id, providers)
}

function remember(article: Article, story: string, providers: Readonly<Record<string, Provider>>): void {
  known.set(article.id, { article, story, provider: providerOf(providers, article.provider) })
}

/** The provider of a domain; one that no shard names is known by its domain. */
export function providerOf(providers: Readonly<Record<string, Provider>>, domain: string): Provider {
  return Object.hasOwn(providers, domain)
    ? (providers[domain] ?? { domain, name: domain })
    : { domain, name: domain }
}
