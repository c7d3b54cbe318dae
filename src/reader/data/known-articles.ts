import type { Article } from '../../model/article.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import type { Provider } from '../../model/provider.ts'
import type { StoryEntry } from '../../model/shards.ts'

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
/** What outlets are called, by domain. */
const names = new Map<string, string>()

export function knownArticle(id: string): KnownArticle | undefined {
  return known.get(id)
}

/** What an outlet is called; its domain as long as that is not known. */
export function sourceName(domain: string): string {
  return names.get(domain) ?? domain
}

export function rememberNames(providers: Iterable<Provider>): void {
  for (const { domain, name } of providers) names.set(domain, name)
}

export function rememberCards({ cards, providers }: CardsTaken): void {
  rememberNames(providers.values())
  for (const card of cards) for (const article of card.articles) remember(article, card.story, providers)
}

export function rememberStory({ story, providers }: StoryEntry): void {
  const byDomain = providersByDomain(providers)
  for (const article of story.coverage) remember(article, story.id, byDomain)
}

/** An article of a story, by its id or one that it had as a reference; undefined where the story has none. */
export function knownIn(
  { story, providers, aliases = [] }: StoryEntry,
  id: string,
): KnownArticle | undefined {
  const now = aliases.find(([alias]) => alias === id)?.[1] ?? id
  const article = story.coverage.find((one) => one.id === now)
  return (
    article && {
      article,
      story: story.id,
      provider: providerOf(providersByDomain(providers), article.provider),
    }
  )
}

function remember(article: Article, story: string, providers: ReadonlyMap<string, Provider>): void {
  known.set(article.id, { article, story, provider: providerOf(providers, article.provider) })
}

/** Providers as a shard lists them, by domain. */
export function providersByDomain(providers: readonly Provider[]): ReadonlyMap<string, Provider> {
  return new Map(providers.map((provider) => [provider.domain, provider]))
}

/** The provider of a domain; one that no shard names is known by its domain. */
export function providerOf(providers: ReadonlyMap<string, Provider>, domain: string): Provider {
  return providers.get(domain) ?? { domain, name: domain }
}
