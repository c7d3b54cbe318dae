import type { Card } from '../../model/card.ts'
import { completeCard, hasLead } from '../../model/narrow-card.ts'
import type { Provider } from '../../model/provider.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { type ListHead, ListPageSchema } from '../../model/shards.ts'
import { openDirectory } from '../../model/take-cards.ts'

export interface FeedPage {
  readonly cards: readonly Card[]
  /** Those that the cards name. */
  readonly providers: readonly Provider[]
  /** True for the last page. */
  readonly complete: boolean
}

/**
 * All pages of a feed as it is by default, the newest first, from one reading of its list: no more of it is held than
 * a page needs.
 * @param stories root of the store of stories.
 * @param size cards of a page.
 */
export async function* readFeedPages(
  load: LoadShard,
  stories: string,
  head: ListHead,
  size: number,
): AsyncGenerator<FeedPage> {
  const hashes =
    head.kind === 'short' ? [head.page] : (await openDirectory(load, head)).newest.map(({ hash }) => hash)
  let cards: Card[] = []
  let providers = new Map<string, Provider>()
  let left = head.count
  for (const hash of hashes) {
    const stored = await load(hash, ListPageSchema)
    for (const provider of stored.providers) providers.set(provider.domain, provider)
    for (const card of stored.cards)
      cards.push(hasLead(card) ? card : await completeCard(load, stories, card))
    while (cards.length >= size || (cards.length > 0 && cards.length === left)) {
      const page = cards.slice(0, size)
      cards = cards.slice(size)
      left -= page.length
      yield { cards: page, providers: named(page, providers), complete: left === 0 }
    }
    providers = new Map(named(cards, providers).map((provider) => [provider.domain, provider]))
  }
}

function named(cards: readonly Card[], providers: ReadonlyMap<string, Provider>): Provider[] {
  const domains = new Set(cards.flatMap((card) => card.articles.map((article) => article.provider)))
  return [...domains].flatMap((domain) => providers.get(domain) ?? [])
}
