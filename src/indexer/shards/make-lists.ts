import type { Article, ArticleFacts } from '../../model/article.ts'
import type { Card } from '../../model/card.ts'
import { factsOf } from '../../model/card-files.ts'
import { sourceListKey, topicListKey, VIDEO_LIST } from '../../model/filters/list-keys.ts'
import { narrowCard } from '../../model/filters/narrow-card.ts'
import type { Provider } from '../../model/provider.ts'
import { compareIds, compareTimes } from '../../model/ranking/order.ts'
import type { ListEntry, ListHead, Source } from '../../model/shards.ts'
import { keyOf } from '../cache/result-cache.ts'
import { digestCard } from '../cards/digest-card.ts'
import { cutCards, groupCards } from '../cards/group-cards.ts'
import type { BareTopic } from '../link/topic-names.ts'
import { makeCrossings, READABLE } from './make-crossings.ts'
import { makeList } from './make-list.ts'
import type { ShardSet } from './shard-set.ts'

export interface ListsOf {
  /** The cards of all stories with an article file. */
  readonly cards: readonly Card[]
  /** Article files by id. */
  readonly articles: ReadonlyMap<string, Article>
  readonly topics: readonly BareTopic[]
  /** An article's topics with everything above them. */
  readonly topicsOf: (article: ArticleFacts) => readonly string[]
  readonly providers: ReadonlyMap<string, Provider>
  /** Domains of all coverage. */
  readonly domains: ReadonlySet<string>
  /** Whether heat is offered as an order. */
  readonly withHeat: boolean
}

export interface Lists {
  readonly all: ListHead
  /** Those of topics and sources, and that of all videos, by their keys. */
  readonly entries: Map<string, ListEntry>
  /** Sources with article files, by the number of these. */
  readonly sources: readonly Source[]
}

/** Makes the list of everything and those of topics, sources and videos, each of which depends on its own cards alone. */
export function makeLists(
  { cards, articles, topics, topicsOf, providers, domains, withHeat }: ListsOf,
  shards: ShardSet,
): Lists {
  const digest = (card: Card) => digestCard(card, providers)
  const byTopic = groupCards(cards, topicsOf)
  const byProvider = groupCards(cards, (article) => [article.provider])
  // Every topic's list depends on the whole tree: hashed here once, and not anew for each of thousands.
  const tree = keyOf(topics.map(({ id, parent }) => JSON.stringify([id, parent])))
  const all = makeList(cards, providers, { withHeat, small: true }, shards)
  // A topic that covers everything, as real newspapers have one, has the very pages of the list of everything.
  const listOf = (some: readonly Card[]) =>
    some.length === cards.length && some.every((card, at) => card === cards[at])
      ? all
      : makeList(some, providers, { withHeat }, shards)
  /** All that such a list depends on besides its own part of the cards. */
  const given = (group: readonly Card[]) => [
    JSON.stringify({ withHeat, isAll: group.length === cards.length }),
    ...group.map(digest),
  ]

  const entries = new Map<string, ListEntry>()
  for (const { id } of topics) {
    const group = byTopic.get(id) ?? []
    const entry = shards.recall(
      () => ['topic', JSON.stringify(id), tree, ...given(group)],
      () => ({ list: listOf(cutCards(group, (article) => topicsOf(article).includes(id), articles)) }),
    )
    entries.set(topicListKey(id), entry)
  }
  const large = new Map([...byTopic].map(([id, { length }]) => [id, length > READABLE]))
  const crossed = { of: topicsOf, isLarge: (id: string) => large.get(id) ?? false }
  const sources: Source[] = []
  const sourceOf = (domain: string) => providers.get(domain) ?? { domain, name: domain }
  for (const [domain, group] of byProvider) {
    const crossing = group.length > READABLE ? [tree, JSON.stringify([...large])] : []
    const entry = shards.recall(
      () => ['source', JSON.stringify(sourceOf(domain)), ...crossing, ...given(group)],
      () => {
        const some = cutCards(group, (article) => article.provider === domain, articles)
        const crossings = makeCrossings(some, crossed, articles, providers, shards)
        return {
          list: listOf(some),
          source: toSource(sourceOf(domain), some),
          ...(crossings.length > 0 && { crossings }),
        }
      },
    )
    sources.push(entry.source)
    entries.set(sourceListKey(domain), entry)
  }
  sources.sort((a, b) => b.articles - a.articles || compareIds(a.domain, b.domain))
  const videos = cards.flatMap((card) => narrowCard(card, (article) => article.type === 'video') ?? [])
  entries.set(VIDEO_LIST, { list: listOf(videos) })
  // Who is known from references alone has a page that says so, for stories name and link everybody.
  for (const domain of domains) {
    if (!byProvider.has(domain))
      entries.set(sourceListKey(domain), { list: listOf([]), source: toSource(sourceOf(domain), []) })
  }
  return { all, entries, sources }
}

function toSource(provider: Provider, cards: readonly Card[]): Source {
  const articles = cards.flatMap(factsOf)
  return {
    ...provider,
    articles: articles.length,
    stories: cards.length,
    newest: articles.map((article) => article.time).sort(compareTimes)[0] ?? null,
  }
}
