import { bucketOf } from '../../model/bucket.ts'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { sourceListKey, topicListKey, topicOfList } from '../../model/filters/list-keys.ts'
import { ListBucketSchema, TopicsShardSchema } from '../../model/shards.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { makePartKeys, type PartKey } from './make-part-keys.ts'
import type { FeedWork, PrintSite, PrintWork } from './print-work.ts'

/** Of a bucket of stories, about: stories and their articles. */
const PAGES_OF_BUCKET = 80
/** Others, about. */
const PLAIN_PAGES = 4

/** A part of the work that is not begun. */
export interface PlannedPart {
  readonly work: PrintWork
  readonly keyOf: PartKey
}

/** All parts of the work, of feeds the longest first. */
export async function planWork(
  { manifest, load }: OpenIndex,
  site: Omit<PrintSite, 'kept'>,
): Promise<PlannedPart[]> {
  const feeds: FeedWork[] = [{ scope: { kind: 'all' }, head: manifest.all }]
  for (const hash of await bucketHashes(load, manifest.stores.lists)) {
    for (const [key, { list, source }] of (await load(hash, ListBucketSchema)).entries) {
      const topic = topicOfList(key)
      if (source !== undefined) feeds.push({ scope: { kind: 'source', source }, head: list })
      else if (topic !== null) feeds.push({ scope: { kind: 'topic', id: topic }, head: list })
    }
  }
  const profiles = await bucketHashes(load, manifest.stores.profiles)
  const profilesOf = ({ scope }: FeedWork) =>
    scope.kind === 'source' ? (profiles[bucketOf(scope.source.domain, profiles.length)] ?? '') : ''
  const buckets = await bucketHashes(load, manifest.stores.stories)
  const topics = await load(manifest.topics, TopicsShardSchema)
  const keys = makePartKeys(site, { printedAt: site.printedAt, manifest, topics }, buckets.length)
  return [
    { work: { kind: 'plain', name: 'plain' }, keyOf: keys.ofPlain },
    ...feeds
      .sort((a, b) => b.head.count - a.head.count)
      .map((feed) => ({
        work: { kind: 'feed' as const, name: nameOf(feed), ...feed },
        keyOf: keys.ofFeed(feed, profilesOf(feed)),
      })),
    ...buckets.map((bucket, at) => ({
      work: { kind: 'stories' as const, name: bucket, bucket },
      keyOf: keys.ofStories(bucket, at),
    })),
  ]
}

function nameOf({ scope }: FeedWork): string {
  switch (scope.kind) {
    case 'all':
      return 'all'
    case 'topic':
      return topicListKey(scope.id)
    case 'source':
      return sourceListKey(scope.source.domain)
  }
}

/** How many pages parts have, about. */
export function countPages(parts: readonly PrintWork[]): number {
  return parts.reduce((sum, part) => sum + countPagesOf(part), 0)
}

function countPagesOf(part: PrintWork): number {
  switch (part.kind) {
    case 'plain':
      return PLAIN_PAGES
    case 'feed':
      return Math.ceil(part.head.count / CARDS_PER_PAGE)
    case 'stories':
      return PAGES_OF_BUCKET
  }
}
