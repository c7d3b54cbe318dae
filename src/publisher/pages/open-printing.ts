import { bucketOf } from '../../model/bucket.ts'
import {
  type Source,
  SourcesShardSchema,
  StoryBucketSchema,
  type StoryEntry,
  TopicsShardSchema,
} from '../../model/shards.ts'
import { type SourceProfile, SourceProfileBucketSchema, VolumesSchema } from '../../model/trends.ts'
import { sourcesQuery } from '../../reader/data/queries.ts'
import { volumesQuery } from '../../reader/data/trends-queries.ts'
import { CARDS_PER_PAGE } from '../../reader/feed/cards-per-page.ts'
import { frameWords } from '../../reader/language/english/frame.ts'
import { headWords } from '../../reader/language/english/head.ts'
import { leadOf } from '../../reader/story/lead-of.ts'
import { providerCounts } from '../../reader/story/story-facts.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { describeFeed, type FeedFacts } from './describe-feed.ts'
import { openPress, type Sheet } from './open-press.ts'
import type { PageFacts } from './page-facts.ts'
import { pagesAbove } from './pages-above.ts'
import type { FeedWork, PrintDone, PrintSite, PrintWork } from './print-work.ts'
import { readFeedPages } from './read-feed-pages.ts'

/** Machines that read a story's page are told of so many of its articles; the page has them all. */
const MOST_TOLD = 10
/** Buckets of profiles that are held at most, for some 1,000 sources. */
const MOST_PROFILES = 32

/** What a page of a feed is about, from 1. */
function ofPage(facts: FeedFacts, page: number): PageFacts {
  if (page === 1) return facts
  if (facts.kind === 'topic') return { kind: 'topic-page', name: facts.topic.name, page, above: facts.above }
  return { ...facts, page }
}

/** Prints parts of a site, from its index. */
export async function openPrinting(
  site: PrintSite,
  { manifest, load }: OpenIndex,
): Promise<(work: PrintWork) => Promise<PrintDone>> {
  const { chosen } = site
  const topics = await load(manifest.topics, TopicsShardSchema)
  const { print, take, pictureOf } = await openPress(site, { manifest, topics })

  const printPlain = async () => {
    const volumes = async (of: 'topics' | 'sources') =>
      [volumesQuery(manifest, of).queryKey, await load(manifest.volumes[of], VolumesSchema)] as const
    const sources = await load(manifest.sources, SourcesShardSchema)
    const { title } = manifest
    const plain = (path: string, name: string, description: string, more: Sheet['data']['more'] = []) =>
      print({ path, facts: { kind: 'plain', title: name, description }, data: { more } })
    const { topics: topicsName, sourcesPage, about } = frameWords()
    const words = headWords()
    plain('topics', topicsName, words.topics(title), [await volumes('topics')])
    plain('sources', sourcesPage, words.sources(title), [
      [sourcesQuery(manifest).queryKey, sources],
      await volumes('sources'),
    ])
    plain('about', about, words.about(title))
    print({ path: 'not-found', facts: { kind: 'missing' }, data: {} })
  }

  const profileOf = await openProfiles({ manifest, load })

  const aboveFeed = async (source: Source) => {
    return { source: { source, profile: await profileOf(source.domain) } }
  }

  const printFeed = async ({ scope, head }: FeedWork) => {
    const { path, list, facts } = describeFeed(scope, topics.topics)
    if (facts === null) return
    const source = scope.kind === 'source' ? await aboveFeed(scope.source) : {}
    let page = 0
    for await (const taken of readFeedPages(load, head, CARDS_PER_PAGE)) {
      page++
      const place = page === 1 ? path : `${path === '' ? '' : `${path}/`}page/${page}`
      print({ path: place, facts: ofPage(facts, page), data: { feed: { list, page, ...taken }, ...source } })
      // Where not every article has a page, neither have the feeds: the rest is made in the browser.
      if (chosen !== null) return
    }
  }

  const printStory = async (entry: StoryEntry) => {
    const { story, providers } = entry
    const lead = leadOf(story)
    const providerOf = (domain: string) =>
      providers.find((one) => one.domain === domain) ?? { domain, name: domain }
    const isWanted = (id: string) => chosen === null || chosen.articles.has(id)
    const hasPage = chosen === null || chosen.stories.has(story.id)
    if (!hasPage && !story.coverage.some(({ id }) => isWanted(id))) return
    const picture = await pictureOf(story, providers)
    if (hasPage) {
      const facts = {
        kind: 'story' as const,
        lead,
        articles: story.coverage.length,
        sources: providerCounts(story).length,
        newest: story.coverage
          .slice(0, MOST_TOLD)
          .map((article) => ({ article, provider: providerOf(article.provider) })),
        above: pagesAbove(topics.topics, lead.topics[0]),
      }
      print({ path: `story/${story.id}`, facts, data: { story: { id: story.id, entry } }, picture })
    }
    const isOneOfSeveral = story.coverage.length > 1
    for (const article of story.coverage) {
      if (!isWanted(article.id)) continue
      print({
        path: `article/${article.id}`,
        facts: {
          kind: 'article',
          article,
          provider: providerOf(article.provider),
          hasText: false,
          above: isOneOfSeveral ? [{ name: lead.title, path: `story/${story.id}` }] : [],
        },
        data: { story: { id: article.id, entry } },
        picture,
      })
    }
  }

  return async (work) => {
    switch (work.kind) {
      case 'plain':
        await printPlain()
        break
      case 'feed':
        await printFeed(work)
        break
      case 'stories':
        for (const [, entry] of (await load(work.bucket, StoryBucketSchema)).entries) await printStory(entry)
    }
    return { name: work.name, ...take() }
  }
}

/** Nearly all sources are asked for, one by one, and a bucket that was read for one of them has some thirty. */
async function openProfiles({
  manifest,
  load,
}: OpenIndex): Promise<(domain: string) => Promise<SourceProfile | null>> {
  const hashes = await bucketHashes(load, manifest.stores.profiles)
  const known = new Map<string, ReadonlyMap<string, SourceProfile>>()
  return async (domain) => {
    const hash = hashes[bucketOf(domain, hashes.length)]
    if (hash === undefined) return null
    let bucket = known.get(hash)
    if (bucket === undefined) {
      bucket = new Map((await load(hash, SourceProfileBucketSchema)).entries)
      if (known.size === MOST_PROFILES) known.clear()
      known.set(hash, bucket)
    }
    return bucket.get(domain) ?? null
  }
}
