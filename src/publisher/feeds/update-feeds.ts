import { setImmediate } from 'node:timers/promises'
import { sha256 } from '../../indexer/sha256.ts'
import { topicsWithFeeds } from '../../model/feed-files.ts'
import { topicListKey } from '../../model/filters/list-keys.ts'
import type { Manifest } from '../../model/manifest.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import type { SitePlace } from '../config/site-place.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { openPageFolder } from '../pages/page-folder.ts'
import type { KeptFeed, KeptFeeds } from './kept-feeds.ts'
import type { FeedFile, ToldFeed } from './make-feeds.ts'
import { openStories } from './open-stories.ts'
import { type FeedList, listFeeds, tellList } from './tell-list.ts'

/** Names of what is of no topic. */
const ALL = 'all'
const OPML = 'opml'

export interface FeedSite extends SitePlace {
  /** Its folder. */
  readonly site: string
  /** Feeds of an earlier build. */
  readonly kept: KeptFeeds
  /** Puts a file in place, and gives its checksum. */
  readonly publish: (path: string, content: string) => Promise<string>
}

/** What is known of a feed before its stories are read. */
interface ListedFeed extends Pick<KeptFeed, 'name' | 'listKey' | 'toldKey' | 'stories'> {
  /** The same of an earlier build. */
  readonly then: KeptFeed | null
  readonly tell: () => Promise<ToldFeed>
}

/**
 * Puts the feeds of a site in place, but for those that are there already, made of the same: most stay as they are when
 * an article changes, and what writes feeds takes longer to load than a few of them take to be written.
 * @returns all of them, with what lists them.
 */
export async function updateFeeds(
  index: OpenIndex,
  { site, base, siteUrl, kept, publish }: FeedSite,
): Promise<KeptFeeds> {
  const { manifest, load } = index
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  const keyOf = makeKeys(manifest, topics, { base, siteUrl })
  const { find, stamp } = openKept(site, kept.feeds)
  const listed: ListedFeed[] = []
  for (const list of await listFeeds(index, topics))
    listed.push(await lookAt(index, topics, list, keyOf, find))
  const stories = await openStories(index, kept.stories)
  const shown = await stories.tell(new Set(listed.flatMap((feed) => feed.stories)))
  const hashes = new Map(shown.map(([id, , hash]) => [id, hash]))
  const keyed = listed.map((feed) => ({
    ...feed,
    key: keyOf([feed.name, feed.toldKey, feed.stories.map((id) => hashes.get(id))]),
  }))

  const done: KeptFeed[] = []
  const put = async (
    { name, listKey, toldKey, stories, key }: Omit<KeptFeed, 'files'>,
    files: readonly FeedFile[],
  ) => {
    const held: KeptFeed['files'][number][] = []
    for (const [path, content] of files) held.push([path, await publish(path, content), stamp(path)])
    done.push({ name, listKey, toldKey, stories, key, files: held })
    // Threads that print are waiting for what they are to print next.
    await setImmediate()
  }
  const changed: typeof keyed = []
  for (const { then, tell, ...feed } of keyed) {
    if (then?.key === feed.key) done.push({ ...feed, files: then.files })
    else changed.push({ ...feed, then, tell })
  }
  if (changed.length > 0) {
    const { makeFeeds } = await import('./make-feeds.ts')
    const digests = await stories.read(new Set(changed.flatMap((feed) => feed.stories)))
    const told = await Promise.all(changed.map(({ tell }) => tell()))
    const left = changed.values()
    for (const files of makeFeeds(manifest, topics, told, digests, { base, siteUrl })) {
      const { value } = left.next()
      if (value) await put(value, files)
    }
  }
  if (siteUrl !== undefined) {
    const key = keyOf([OPML, manifest.edition, topicsWithFeeds(topics).map(({ id }) => id)])
    const then = find(OPML)
    if (then?.key === key) done.push(then)
    else {
      const { makeOpml } = await import('./make-feeds.ts')
      const opml = { name: OPML, listKey: '', toldKey: '', stories: [], key }
      await put(opml, [makeOpml(manifest, topics, siteUrl)])
    }
  }
  return { feeds: done, stories: shown }
}

type MakeKey = (parts: readonly unknown[]) => string

/** Gives the function that hashes what a feed is made of, with all that every feed is. */
function makeKeys(
  { title, description, language, timeZone }: Manifest,
  topics: readonly Topic[],
  { base, siteUrl }: SitePlace,
): MakeKey {
  const names = topics.map(({ id, name, shortName, parent }) => [id, name, shortName, parent])
  const common = JSON.stringify([title, description, language, timeZone, base, siteUrl, names])
  return (parts) => sha256([common, JSON.stringify(parts)].join('\n'))
}

/** What a list gives, which is not read where it is the one that it was. */
async function lookAt(
  index: OpenIndex,
  topics: readonly Topic[],
  list: FeedList,
  keyOf: MakeKey,
  find: (name: string) => KeptFeed | null,
): Promise<ListedFeed> {
  const { topic, head } = list
  const name = topic === null ? ALL : topicListKey(topic.id)
  const listKey = keyOf([name, head])
  const then = find(name)
  const read = () => tellList(index, topics, list)
  if (then?.listKey === listKey) {
    const { toldKey, stories } = then
    return { name, listKey, toldKey, stories, then, tell: async () => ({ topic, told: await read() }) }
  }
  const told = await read()
  const stories = told.map(({ story }) => story)
  return { name, listKey, toldKey: keyOf([told]), stories, then, tell: async () => ({ topic, told }) }
}

/** Finds a feed of an earlier build, as far as all of its files are in place. */
function openKept(site: string, kept: readonly KeptFeed[]) {
  const { holds, stamp } = openPageFolder(site)
  const byName = new Map(kept.map((feed) => [feed.name, feed]))
  const find = (name: string): KeptFeed | null => {
    const then = byName.get(name)
    if (!then) return null
    const files = then.files.map(
      ([file, sum, before]) => [file, sum, holds(file, sum, before) ?? ''] as const,
    )
    return files.every(([, , now]) => now !== '') ? { ...then, files } : null
  }
  return { find, stamp }
}
