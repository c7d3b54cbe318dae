import type { Article } from '../../model/article.ts'
import { factsOf } from '../../model/card-files.ts'
import { topicFeedFolder, topicsWithFeeds } from '../../model/feed-files.ts'
import { topicListKey } from '../../model/filters/list-keys.ts'
import { takeCards } from '../../model/filters/take-cards.ts'
import { NO_TASTE } from '../../model/filters/taste.ts'
import { chooseLead } from '../../model/lead.ts'
import { lookUp } from '../../model/look-up.ts'
import { sortKeyOf } from '../../model/ranking/sort-key.ts'
import { ListBucketSchema, type ListHead, TopicsShardSchema } from '../../model/shards.ts'
import type { SiteSettings } from '../../model/site-settings.ts'
import type { Topic } from '../../model/topic.ts'
import type { OpenIndex } from '../files/open-index.ts'
import type { SitePlace } from '../site/site-place.ts'
import type { Feed, FeedItem } from './feed.ts'
import { formatAtom } from './format-atom.ts'
import { formatJsonFeed } from './format-json-feed.ts'
import { formatOpml } from './format-opml.ts'
import { formatRss } from './format-rss.ts'
import { itemHtml, NEWEST_WANTED } from './item-html.ts'
import { nameUuid } from './name-uuid.ts'
import { readStories, type StoryDigest } from './read-stories.ts'

/** Stories in a feed. */
const STORIES = 50

/** A story in a feed, before its coverage is read. */
interface Told {
  readonly story: string
  readonly lead: Article
  readonly time: number | null
}

interface ToldList {
  /** Null for the feed of everything. */
  readonly topic: Topic | null
  readonly told: readonly Told[]
}

/** The files of all feeds, by their paths inside the site, made from the index that readers get. */
export async function* makeFeeds(
  { manifest, load }: OpenIndex,
  place: SitePlace,
): AsyncGenerator<readonly [path: string, content: string]> {
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  const { lists, stories } = manifest.stores
  const tell = async (topic: Topic | null, head: ListHead): Promise<ToldList> => {
    const request = { view: 'stories', sort: 'newest', filters: null, taste: NO_TASTE } as const
    const { cards } = await takeCards({ load, stories, topics }, head, request, STORIES)
    const told = cards.map((card): Told => {
      const { id } = chooseLead(factsOf(card))
      const lead = card.articles.find((article) => article.id === id)
      if (!lead) throw new Error(`The card of ${card.story} does not spell out its lead.`)
      return { story: card.story, lead, time: sortKeyOf(card, 'newest').time }
    })
    return { topic, told }
  }

  const all = [await tell(null, manifest.all)]
  const withFeeds = topicsWithFeeds(topics)
  for (const topic of withFeeds) {
    const entry = await lookUp(load, lists, ListBucketSchema, topicListKey(topic.id))
    if (entry) all.push(await tell(topic, entry.list))
  }
  const ids = new Set(all.flatMap(({ told }) => told.map(({ story }) => story)))
  const digests = await readStories(load, stories, ids, NEWEST_WANTED)
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  for (const { topic, told } of all) {
    const items = told.map((one) => toItem(one, digests.get(one.story), names, place))
    const feed = toFeed(manifest, topic, items, place)
    const folder = topic === null ? '' : `topics/${topic.id}/`
    yield [`${folder}feed.xml`, formatRss(feed)]
    yield [`${folder}atom.xml`, formatAtom(feed)]
    yield [`${folder}feed.json`, formatJsonFeed(feed)]
  }
  if (place.siteUrl !== undefined)
    yield ['feeds.opml', formatOpml(manifest.title, withFeeds, place.siteUrl, manifest.edition)]
}

function toItem(
  { story, lead, time }: Told,
  digest: StoryDigest | undefined,
  names: ReadonlyMap<string, string>,
  { siteUrl }: SitePlace,
): FeedItem {
  if (!digest) throw new Error(`The index lists the story ${story} and does not hold it.`)
  const page = siteUrl === undefined ? null : `${siteUrl}story/${encodeURIComponent(story)}`
  return {
    id: page ?? nameUuid(`story ${story}`),
    page,
    lead,
    outlet: digest.outlets.get(lead.provider) ?? lead.provider,
    time,
    topics: lead.topics.map((id) => names.get(id) ?? id),
    html: itemHtml(lead, digest, page),
  }
}

function toFeed(
  { title: siteTitle, description, language }: SiteSettings,
  topic: Topic | null,
  items: readonly FeedItem[],
  { base, siteUrl }: SitePlace,
): Feed {
  const folder = topic === null ? '' : topicFeedFolder(topic.id)
  const path = folder.replace(/\/$/, '')
  const page = siteUrl === undefined ? null : siteUrl + path
  return {
    id: page ?? nameUuid(`feed ${siteTitle} ${path}`),
    title: topic === null ? siteTitle : `${topic.name} · ${siteTitle}`,
    description:
      (topic === null && description) ||
      `The newest stories${topic === null ? '' : ` on ${topic.name}`}, each with its coverage.`,
    language: language ?? null,
    page,
    path: base + path,
    folder: siteUrl === undefined ? null : siteUrl + folder,
    updated: items[0]?.time ?? null,
    items,
  }
}
