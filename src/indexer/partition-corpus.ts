import type { ArticleFacts } from '../model/article.ts'
import { breadthOf } from '../model/balance.ts'
import type { Card } from '../model/card.ts'
import { factsOf } from '../model/card-files.ts'
import { sourceListKey, topicListKey, VIDEO_LIST } from '../model/list-keys.ts'
import { type Manifest, SCHEMA_VERSION } from '../model/manifest.ts'
import { narrowCard } from '../model/narrow-card.ts'
import { compareIds, compareTimes } from '../model/order.ts'
import type { Provider } from '../model/provider.ts'
import type { ListEntry, Source, StoryEntry } from '../model/shards.ts'
import { isFiled, type Story } from '../model/story.ts'
import { topicPath } from '../model/topic-path.ts'
import { cutCards, groupCards } from './group-cards.ts'
import { makeStoryCard } from './make-cards.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { makeCrossings } from './make-crossings.ts'
import { makeList, pickProviders } from './make-list.ts'
import { makeStore } from './make-store.ts'
import { type BareTopic, countTopics } from './make-topics.ts'
import { offersHeat, percentilesOf } from './rank-scores.ts'
import { makeSearch } from './search/make-search.ts'
import type { ShardSet } from './shard-set.ts'
import { countVolumes } from './trends/count-volumes.ts'
import { makeTrends } from './trends/make-trends.ts'
import { planTimeline } from './trends/plan-timeline.ts'
import { profileSources } from './trends/profile-sources.ts'

/** Entries a bucket, on average, of which one was asked for: some 20 KB before compression, either way. */
const LARGE = 32
const SMALL = 128

/** All that is known of a data folder once it is read, cleaned and grouped. */
export interface Corpus {
  readonly title: string
  readonly edition: number | null
  readonly stories: readonly Story[]
  /** Ids that articles had as references, each with the article's id now. */
  readonly aliases: ReadonlyMap<string, string>
  readonly topics: readonly BareTopic[]
  readonly providers: ReadonlyMap<string, Provider>
}

/** Cuts a corpus into shards, and gives the manifest that names them. */
export function partitionCorpus(corpus: Corpus, shards: ShardSet): Manifest {
  const { stories, providers } = corpus
  const coverage = stories.flatMap((story) => story.coverage)
  const articles = coverage.filter((article) => article.kind === 'article')
  const storyOf = new Map(stories.flatMap((story) => story.coverage.map((article) => [article.id, story.id])))
  const topics = countTopics(corpus.topics, articles, storyOf)
  const listed = stories.filter(isFiled)
  const cards = listed.map(makeStoryCard)
  const withHeat = offersHeat(articles)
  const byId = new Map(articles.map((article) => [article.id, article]))
  const aboveOf = topicsOf(corpus.topics)
  const byTopic = groupCards(cards, aboveOf)
  const byProvider = groupCards(cards, (article) => [article.provider])
  const all = makeList(cards, providers, { withHeat, small: true }, shards)
  // A topic that covers everything, as real newspapers have one, has the very pages of the list of everything.
  const listOf = (some: readonly Card[]) =>
    some.length === cards.length && some.every((card, at) => card === cards[at])
      ? all
      : makeList(some, providers, { withHeat }, shards)

  const lists = new Map<string, ListEntry>()
  for (const { id } of topics) {
    const some = cutCards(byTopic.get(id) ?? [], (article) => aboveOf(article).includes(id), byId)
    lists.set(topicListKey(id), { list: listOf(some) })
  }
  const sources: Source[] = []
  const ofTopics = { of: aboveOf, stories: (id: string) => byTopic.get(id)?.length ?? 0 }
  for (const [domain, group] of byProvider) {
    const some = cutCards(group, (article) => article.provider === domain, byId)
    const source = toSource(domain, some, providers)
    const crossings = makeCrossings(some, ofTopics, byId, providers, shards)
    sources.push(source)
    lists.set(sourceListKey(domain), {
      list: listOf(some),
      source,
      ...(crossings.length > 0 && { crossings }),
    })
  }
  sources.sort((a, b) => b.articles - a.articles || compareIds(a.domain, b.domain))
  const videos = cards.flatMap((card) => narrowCard(card, (article) => article.type === 'video') ?? [])
  lists.set(VIDEO_LIST, { list: listOf(videos) })
  // Who is known from references alone has a page that says so, for stories name and link everybody.
  for (const domain of new Set(coverage.map((article) => article.provider))) {
    if (byProvider.has(domain)) continue
    lists.set(sourceListKey(domain), { list: listOf([]), source: toSource(domain, [], providers) })
  }

  const filed = articles.map((article) => ({
    article,
    story: storyOf.get(article.id) ?? article.id,
    topics: [...new Set(aboveOf(article))],
  }))
  const timeline = planTimeline(articles.map((article) => article.time))
  const percentiles = percentilesOf(articles.map(({ quality }) => quality))
  const profiles = profileSources(filed, listed, topics, timeline, percentiles)

  return {
    schema: SCHEMA_VERSION,
    title: corpus.title,
    edition: corpus.edition,
    counts: {
      articles: articles.length,
      references: coverage.length - articles.length,
      stories: cards.length,
      topics: topics.filter((topic) => topic.articles > 0).length,
      providers: sources.length,
    },
    offersHeat: withHeat,
    qualityPercentiles: percentiles,
    all,
    scales: shards.add({
      heat: percentilesOf(articles.map(({ heat }) => heat)),
      breadth: percentilesOf(cards.map(breadthOf)),
    }),
    topics: shards.add({ topics }),
    sources: shards.add({ sources: sources.map(({ description, ...source }) => source) }),
    search: makeSearch(stories, providers, corpus.topics, shards),
    trends: shards.add(makeTrends(filed, listed, topics, timeline)),
    volumes: {
      topics: shards.add(countVolumes(filed, timeline, (one) => one.topics)),
      sources: shards.add(countVolumes(filed, timeline, ({ article }) => [article.provider])),
    },
    catalogue: makeCatalogue(cards, shards),
    stores: {
      storyIds: makeStore(storyIds(storyOf, corpus.aliases), SMALL, shards),
      stories: makeStore(storyEntries(corpus), LARGE, shards),
      lists: makeStore(lists, LARGE, shards),
      profiles: makeStore(profiles, LARGE, shards),
    },
  }
}

/** Each article's topics with everything above them, worked out once a topic. */
function topicsOf(topics: readonly BareTopic[]): (article: ArticleFacts) => string[] {
  const paths = new Map(topics.map((topic) => [topic.id, topicPath(topics, topic.id)]))
  return (article) => article.topics.flatMap((topic) => paths.get(topic) ?? [])
}

function toSource(domain: string, cards: readonly Card[], providers: ReadonlyMap<string, Provider>): Source {
  const articles = cards.flatMap(factsOf)
  return {
    ...(providers.get(domain) ?? { domain, name: domain }),
    articles: articles.length,
    stories: cards.length,
    newest: articles.map((article) => article.time).sort(compareTimes)[0] ?? null,
  }
}

function storyIds(
  storyOf: ReadonlyMap<string, string>,
  aliases: ReadonlyMap<string, string>,
): Map<string, string> {
  const ids = new Map([...storyOf].filter(([article, story]) => article !== story))
  for (const [alias, article] of aliases) ids.set(alias, storyOf.get(article) ?? article)
  return ids
}

function storyEntries({ stories, providers, aliases }: Corpus): Map<string, StoryEntry> {
  const byArticle = new Map<string, string[]>()
  for (const [alias, article] of aliases) byArticle.set(article, [...(byArticle.get(article) ?? []), alias])
  return new Map(
    stories.map((story) => {
      const domains = story.coverage.map((article) => article.provider)
      const held = story.coverage.flatMap(({ id }) =>
        (byArticle.get(id) ?? []).sort(compareIds).map((alias): [string, string] => [alias, id]),
      )
      const entry = { story, providers: pickProviders(domains, providers) }
      return [story.id, held.length > 0 ? { ...entry, aliases: held } : entry]
    }),
  )
}
