import { OPML_FILE, topicFeedFolder, topicsWithFeeds } from '../../model/feed-files.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { SiteSettings } from '../../model/site-settings.ts'
import type { Topic } from '../../model/topic.ts'
import { feedFileWords } from '../../reader/language/words/feed-files.ts'
import type { SitePlace } from '../config/site-place.ts'
import type { Feed, FeedItem } from './feed.ts'
import { formatAtom } from './format-atom.ts'
import { formatJsonFeed } from './format-json-feed.ts'
import { formatOpml } from './format-opml.ts'
import { formatRss } from './format-rss.ts'
import { itemHtml } from './item-html.ts'
import { nameUuid } from './name-uuid.ts'
import type { StoryDigest } from './story-digest.ts'
import type { Told } from './tell-list.ts'

/** A feed of which the stories are known. */
export interface ToldFeed {
  /** Null for the feed of everything. */
  readonly topic: Topic | null
  readonly told: readonly Told[]
}

/** A file of a feed, or of what lists them: its path inside the site, and what it says. */
export type FeedFile = readonly [path: string, content: string]

/**
 * The files of some feeds, one feed after the other.
 * @param topics all of the site, which name those of articles.
 * @param digests of all stories in the feeds.
 */
export function* makeFeeds(
  manifest: Manifest,
  topics: readonly Topic[],
  feeds: readonly ToldFeed[],
  digests: ReadonlyMap<string, StoryDigest>,
  place: SitePlace,
): Generator<readonly FeedFile[]> {
  const names = new Map(topics.map(({ id, name }) => [id, name]))
  for (const { topic, told } of feeds) {
    const items = told.map((one) => toItem(one, digests.get(one.story), names, place))
    const feed = toFeed(manifest, topic, items, place)
    const folder = topic === null ? '' : `topics/${topic.id}/`
    yield [
      [`${folder}feed.xml`, formatRss(feed)],
      [`${folder}atom.xml`, formatAtom(feed)],
      [`${folder}feed.json`, formatJsonFeed(feed)],
    ]
  }
}

/** The list of all feeds. */
export function makeOpml({ title, edition }: Manifest, topics: readonly Topic[], siteUrl: string): FeedFile {
  return [OPML_FILE, formatOpml(title, topicsWithFeeds(topics), siteUrl, edition)]
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
      topic === null ? description || feedFileWords().newest : feedFileWords().newestOn(topic.name),
    language: language ?? null,
    page,
    path: base + path,
    folder: siteUrl === undefined ? null : siteUrl + folder,
    updated: items[0]?.time ?? null,
    items,
  }
}
