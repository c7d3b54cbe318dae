import type { ArticleFacts } from '../model/article.ts'
import { type Card, factsOf } from '../model/card.ts'
import { type Manifest, SCHEMA_VERSION } from '../model/manifest.ts'
import { narrowCard } from '../model/narrow-card.ts'
import { compareIds, compareTimes } from '../model/order.ts'
import type { Provider } from '../model/provider.ts'
import { type ListHeads, type Source, sourceListKey, topicListKey } from '../model/shards.ts'
import type { Story } from '../model/story.ts'
import { topicPath } from '../model/topic.ts'
import { makeArticleCard, makeStoryCard } from './make-cards.ts'
import { makeList, pickProviders } from './make-list.ts'
import { makeStore } from './make-store.ts'
import { type BareTopic, countTopics } from './make-topics.ts'
import { offersHeat, qualityPercentiles } from './rank-scores.ts'
import { ShardSet } from './shard-set.ts'

/** Entries a bucket, on average, of which one was asked for: some 20 KB before compression, either way. */
const LARGE = 32
const SMALL = 128

/** All that is known of a data folder once it is read, cleaned and grouped. */
export interface Corpus {
  readonly title: string
  readonly edition: number | null
  readonly stories: readonly Story[]
  readonly topics: readonly BareTopic[]
  readonly providers: ReadonlyMap<string, Provider>
}

/** Cuts a corpus into shards and the manifest that names them. */
export function partitionCorpus(corpus: Corpus): { manifest: Manifest; shards: ShardSet } {
  const shards = new ShardSet()
  const { stories, providers } = corpus
  const coverage = stories.flatMap((story) => story.coverage)
  const articles = coverage.filter((article) => article.kind === 'article')
  const storyOf = new Map(stories.flatMap((story) => story.coverage.map((article) => [article.id, story.id])))
  const topics = countTopics(corpus.topics, articles, storyOf)
  const views = { stories: stories.map(makeStoryCard), articles: stories.flatMap(articleCards) }
  const withHeat = offersHeat(articles)
  const byTopic = listsBy(views, topicsOf(corpus.topics))
  const byProvider = listsBy(views, (article) => [article.provider])
  const headsOf = (cards: Cards): ListHeads => {
    const stories = makeList(cards.stories, providers, withHeat, shards)
    return stories.kind === 'short'
      ? { stories }
      : { stories, articles: makeList(cards.articles, providers, withHeat, shards) }
  }

  const sources = [...byProvider].map(([domain, cards]) => toSource(domain, cards, providers))
  sources.sort((a, b) => b.articles - a.articles || compareIds(a.domain, b.domain))
  const lists = new Map<string, unknown>()
  for (const [topic, cards] of byTopic) lists.set(topicListKey(topic), { heads: headsOf(cards) })
  for (const topic of topics) {
    const key = topicListKey(topic.id)
    if (!lists.has(key)) lists.set(key, { heads: headsOf({ stories: [], articles: [] }) })
  }
  for (const source of sources) {
    const cards = byProvider.get(source.domain) ?? { stories: [], articles: [] }
    lists.set(sourceListKey(source.domain), { heads: headsOf(cards), source })
  }

  const manifest: Manifest = {
    schema: SCHEMA_VERSION,
    title: corpus.title,
    edition: corpus.edition,
    counts: {
      articles: articles.length,
      references: coverage.length - articles.length,
      stories: stories.length,
      topics: topics.filter((topic) => topic.articles > 0).length,
      providers: sources.length,
    },
    offersHeat: withHeat,
    qualityPercentiles: qualityPercentiles(articles),
    lists: headsOf(views),
    topics: shards.add({ topics }),
    sources: shards.add({ sources: sources.map(({ description, ...source }) => source) }),
    stores: {
      storyIds: makeStore(storyIds(stories), SMALL, shards),
      stories: makeStore(storyEntries(stories, providers), LARGE, shards),
      lists: makeStore(lists, LARGE, shards),
    },
  }
  return { manifest, shards }
}

interface Cards {
  readonly stories: Card[]
  readonly articles: Card[]
}

function articleCards(story: Story): Card[] {
  return story.coverage
    .filter((article) => article.kind === 'article')
    .map((article) => makeArticleCard(article, story))
}

/** Each article's topics with everything above them, worked out once a topic. */
function topicsOf(topics: readonly BareTopic[]): (article: ArticleFacts) => string[] {
  const paths = new Map(topics.map((topic) => [topic.id, topicPath(topics, topic.id)]))
  return (article) => article.topics.flatMap((topic) => paths.get(topic) ?? [])
}

/** The cards of each list, a story's card cut down to the articles that belong there. */
function listsBy(views: Cards, keysOf: (article: ArticleFacts) => readonly string[]): Map<string, Cards> {
  const lists = new Map<string, Cards>()
  const listOf = (key: string): Cards => {
    const held = lists.get(key) ?? { stories: [], articles: [] }
    lists.set(key, held)
    return held
  }
  for (const card of views.stories) {
    const keys = new Map(factsOf(card).map((article) => [article.id, keysOf(article)]))
    for (const key of new Set([...keys.values()].flat())) {
      const cut = narrowCard(card, (article) => keys.get(article.id)?.includes(key) ?? false)
      if (cut) listOf(key).stories.push(cut)
    }
  }
  for (const card of views.articles) {
    const article = card.articles[0]
    for (const key of new Set(article ? keysOf(article) : [])) listOf(key).articles.push(card)
  }
  return new Map([...lists].sort(([a], [b]) => compareIds(a, b)))
}

function toSource(domain: string, cards: Cards, providers: ReadonlyMap<string, Provider>): Source {
  const times = cards.articles.map((card) => card.articles[0]?.time ?? null).sort(compareTimes)
  return {
    ...(providers.get(domain) ?? { domain, name: domain }),
    articles: cards.articles.length,
    stories: cards.stories.length,
    newest: times[0] ?? null,
  }
}

function storyIds(stories: readonly Story[]): Map<string, string> {
  return new Map(
    stories.flatMap((story) =>
      story.coverage
        .filter((article) => article.id !== story.id)
        .map((article) => [article.id, story.id] as const),
    ),
  )
}

function storyEntries(
  stories: readonly Story[],
  providers: ReadonlyMap<string, Provider>,
): Map<string, unknown> {
  return new Map(
    stories.map((story) => [
      story.id,
      {
        story,
        providers: pickProviders(
          story.coverage.map((article) => article.provider),
          providers,
        ),
      },
    ]),
  )
}
