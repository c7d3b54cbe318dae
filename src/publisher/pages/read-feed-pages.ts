import type { Card } from '../../model/card.ts'
import { hasLead } from '../../model/filters/narrow-card.ts'
import { openDirectory } from '../../model/filters/take-cards.ts'
import type { Provider } from '../../model/provider.ts'
import { compareTimes } from '../../model/ranking/order.ts'
import { primaryOf, sortCards, sortKeyOf } from '../../model/ranking/sort-key.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { type ListHead, ListPageSchema, type PageSummary } from '../../model/shards.ts'

export interface FeedPage {
  readonly cards: readonly Card[]
  /** Those that the cards name. */
  readonly providers: readonly Provider[]
  /** True for the last page. */
  readonly complete: boolean
}

/**
 * All pages of a feed as it is by default, the newest first, from one reading of its list: no more of it is held than
 * can't be told yet. A list is stored in parts, each by time; what stands in one may come before what stands in another,
 * so a page is whole when nothing unread can be newer than its last card.
 * @param size cards of a page.
 */
export async function* readFeedPages(
  load: LoadShard,
  head: ListHead,
  size: number,
): AsyncGenerator<FeedPage> {
  const stored = await pagesOf(load, head)
  let cards: Card[] = []
  let providers = new Map<string, Provider>()
  let left = head.count
  // A paper or a topic without an article has its page all the same.
  if (left === 0) yield { cards: [], providers: [], complete: true }
  for (const [at, { hash }] of stored.entries()) {
    const read = await load(hash, ListPageSchema)
    for (const provider of read.providers) providers.set(provider.domain, provider)
    // Its pages are told by the list alone.
    const bare = read.cards.find((card) => !hasLead(card))
    if (bare) throw new Error(`The card of ${bare.story} does not spell out its lead.`)
    cards = sortCards([...cards, ...read.cards], 'newest')
    const newest = stored[at + 1]?.newest ?? Number.NEGATIVE_INFINITY
    const isTold = (card: Card | undefined) =>
      card !== undefined &&
      (at === stored.length - 1 || primaryOf(sortKeyOf(card, 'newest'), 'newest') > newest)
    while (isTold(cards[size - 1]) || (cards.length > 0 && cards.length === left)) {
      const page = cards.slice(0, size)
      cards = cards.slice(size)
      left -= page.length
      yield { cards: page, providers: named(page, providers), complete: left === 0 }
    }
    providers = new Map(named(cards, providers).map((provider) => [provider.domain, provider]))
  }
}

/** Pages of a list with the newest time that each may hold, the highest first. */
async function pagesOf(load: LoadShard, head: ListHead): Promise<Pick<PageSummary, 'hash' | 'newest'>[]> {
  if (head.kind === 'short') return [{ hash: head.page, newest: null }]
  const { newest } = await openDirectory(load, head)
  return [...newest].sort((a, b) => compareTimes(a.newest, b.newest))
}

function named(cards: readonly Card[], providers: ReadonlyMap<string, Provider>): Provider[] {
  const domains = new Set(cards.flatMap((card) => card.articles.map((article) => article.provider)))
  return [...domains].flatMap((domain) => providers.get(domain) ?? [])
}
