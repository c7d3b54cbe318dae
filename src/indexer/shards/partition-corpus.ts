import type { ArticleFacts } from '../../model/article.ts'
import { type Manifest, SCHEMA_VERSION } from '../../model/manifest.ts'
import type { Provider } from '../../model/provider.ts'
import { breadthOf } from '../../model/ranking/balance.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { StoryEntry } from '../../model/shards.ts'
import type { SiteSettings } from '../../model/site-settings.ts'
import { isFiled, type Story } from '../../model/story.ts'
import { topicPath } from '../../model/topic-path.ts'
import { addTo } from '../add-to.ts'
import { digestStory, setDigest } from '../cards/digest-card.ts'
import { makeStoryCard } from '../cards/make-story-card.ts'
import { offersHeat } from '../cards/offers-heat.ts'
import { siblingJson, storyJson } from '../cards/page-json.ts'
import { percentilesOf } from '../cards/percentiles-of.ts'
import { countTopics } from '../link/count-topics.ts'
import type { BareTopic } from '../link/topic-names.ts'
import { makeSearch } from '../search/make-search.ts'
import { countVolumes } from '../trends/count-volumes.ts'
import { makeTrends } from '../trends/make-trends.ts'
import { planTimeline } from '../trends/plan-timeline.ts'
import { profileSources } from '../trends/profile-sources.ts'
import { makeCatalogue } from './make-catalogue.ts'
import { pickProviders } from './make-list.ts'
import { makeLists } from './make-lists.ts'
import { makeStore, type ValueWriter } from './make-store.ts'
import type { ShardSet } from './shard-set.ts'

/** Entries of a bucket on average, of large values and of small ones: either way some 20 KB, for the one asked for. */
const LARGE = 32
const SMALL = 128

/** All that is known of a data folder once it is read, cleaned and grouped. */
export interface Corpus {
  readonly edition: number | null
  readonly stories: readonly Story[]
  /** Ids that articles had as references, each with the article's id now. */
  readonly aliases: ReadonlyMap<string, string>
  readonly topics: readonly BareTopic[]
  readonly providers: ReadonlyMap<string, Provider>
}

/**
 * Cuts a corpus into shards, and gives the manifest that names them.
 * @param settings of the site, which go into the manifest as they are.
 */
export function partitionCorpus(
  corpus: Corpus,
  { title, ...settings }: SiteSettings,
  shards: ShardSet,
): Manifest {
  const { stories, providers } = corpus
  const coverage = stories.flatMap((story) => story.coverage)
  const articles = coverage.filter((article) => article.kind === 'article')
  const storyOf = new Map(stories.flatMap((story) => story.coverage.map((article) => [article.id, story.id])))
  const topics = countTopics(corpus.topics, articles, storyOf)
  const listed = stories.filter(isFiled)
  const cards = listed.map((story) => {
    const card = makeStoryCard(story)
    setDigest(card, digestStory(story, providers))
    return card
  })
  const withHeat = offersHeat(articles)
  const aboveOf = topicsOf(corpus.topics)
  const lists = makeLists(
    {
      cards,
      articles: new Map(articles.map((article) => [article.id, article])),
      topics,
      topicsOf: aboveOf,
      providers,
      domains: new Set(coverage.map((article) => article.provider)),
      withHeat,
    },
    shards,
  )

  const filed = articles.map((article) => ({
    article,
    story: storyOf.get(article.id) ?? article.id,
    topics: [...new Set(aboveOf(article))],
  }))
  const timeline = planTimeline(articles.map((article) => article.time))
  const percentiles = percentilesOf(articles.map(({ quality }) => quality))
  const profiles = profileSources(filed, listed, topics, percentiles)

  return {
    schema: SCHEMA_VERSION,
    title,
    edition: corpus.edition,
    counts: {
      articles: articles.length,
      references: coverage.length - articles.length,
      stories: cards.length,
      topics: topics.filter((topic) => topic.articles > 0).length,
      providers: lists.sources.length,
    },
    offersHeat: withHeat,
    qualityPercentiles: percentiles,
    all: lists.all,
    scales: shards.add({
      heat: percentilesOf(articles.map(({ heat }) => heat)),
      breadth: percentilesOf(cards.map(breadthOf)),
    }),
    topics: shards.add({ topics }),
    sources: shards.add({ sources: lists.sources.map(({ description, ...source }) => source) }),
    search: makeSearch(stories, providers, corpus.topics, shards),
    trends: shards.add(makeTrends(filed, listed, topics, timeline)),
    volumes: {
      topics: shards.add(countVolumes(filed, timeline, (one) => one.topics)),
      sources: shards.add(countVolumes(filed, timeline, ({ article }) => [article.provider])),
    },
    catalogue: makeCatalogue(cards, providers, shards),
    stores: {
      storyIds: makeStore(storyIds(storyOf, corpus.aliases), SMALL, shards),
      stories: makeStore(storyEntries(corpus), LARGE, shards, writerOf(providers)),
      lists: makeStore(lists.entries, LARGE, shards),
      profiles: makeStore(profiles, LARGE, shards),
    },
    ...settings,
  }
}

/** Each article's topics with everything above them, worked out once a topic. */
function topicsOf(topics: readonly BareTopic[]): (article: ArticleFacts) => string[] {
  const paths = new Map(topics.map((topic) => [topic.id, topicPath(topics, topic.id)]))
  return (article) => article.topics.flatMap((topic) => paths.get(topic) ?? [])
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
  for (const [alias, article] of aliases) addTo(byArticle, article, alias)
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

function writerOf(providers: ReadonlyMap<string, Provider>): ValueWriter<StoryEntry> {
  return {
    toJson: ({ story, ...rest }) => `{"story":${storyJson(story)},${JSON.stringify(rest).slice(1)}`,
    digest: ({ story, aliases }) => {
      const { coverage, siblings, ...rest } = story
      return [
        digestStory(story, providers),
        ...siblings.map(siblingJson),
        JSON.stringify([rest, aliases]),
      ].join(' ')
    },
  }
}
