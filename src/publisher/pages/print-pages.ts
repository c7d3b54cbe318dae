import { setImmediate } from 'node:timers/promises'
import { bucketOf } from '../../model/bucket.ts'
import { ListBucketSchema, TopicsShardSchema } from '../../model/shards.ts'
import { CARDS_PER_PAGE } from '../../reader/feed/cards-per-page.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { CARDS } from '../site/site-files.ts'
import type { KeptPages, KeptPart } from './kept-pages.ts'
import { makePartKeys } from './make-part-keys.ts'
import { openFolder } from './page-folder.ts'
import type { PrintThreads } from './print-threads.ts'
import type { FeedWork, PrintDone, PrintSite, PrintWork } from './print-work.ts'

/** Of a bucket of stories, about: stories and their articles. */
const PAGES_OF_BUCKET = 80
/** Others, about. */
const PLAIN_PAGES = 4

/** Parts that are looked at without a pause, for threads wait meanwhile. */
const PARTS_AT_ONCE = 16

/**
 * Prints the pages of a site that are not in place, made of the same.
 * @param kept those of an earlier build.
 * @returns all pages, by the parts of the work.
 */
export async function printPages(
  threads: PrintThreads,
  index: OpenIndex,
  site: Omit<PrintSite, 'kept'>,
  kept: KeptPages,
): Promise<PrintDone[]> {
  const parts = await listWork(index, site)
  const keys = new Set(parts.map(({ key }) => key))
  const same = new Map(kept.filter(({ key }) => keys.has(key)).map((part) => [part.key, part]))
  const print = (some: readonly PrintWork[], others: KeptPages) =>
    threads.print({ ...site, kept: new Map(others.flatMap(({ pages }) => pages)) }, some, pagesOf(some))
  // Pictures are told by what they show, whatever part they were of.
  const pictures = { key: '', pages: kept.flatMap(({ pages }) => pages.filter(isPicture)) }
  const [printed, { held, harmed }] = await Promise.all([
    print(
      parts.filter(({ key }) => !same.has(key)),
      [...kept.filter(({ key }) => !same.has(key)), pictures],
    ),
    findHeld(site.site, [...same.values()]),
  ])
  const again = parts.filter(({ key }) => harmed.has(key))
  return [...held, ...printed, ...(await print(again, [...harmed.values(), pictures]))]
}

function isPicture([file]: KeptPages[number]['pages'][number]): boolean {
  return file.startsWith(`${CARDS}/`)
}

/** Parts of which all pages are in place, which are taken for done, and the others. */
async function findHeld(
  folder: string,
  kept: KeptPages,
): Promise<{ readonly held: readonly PrintDone[]; readonly harmed: ReadonlyMap<string, KeptPart> }> {
  const { holds } = openFolder(folder)
  const held: PrintDone[] = []
  const harmed = new Map<string, KeptPart>()
  for (const [at, part] of kept.entries()) {
    if (at % PARTS_AT_ONCE === 0) await setImmediate()
    const pages = part.pages.flatMap(([file, [key, sum, then]]) => {
      const stamp = holds(file, sum, then)
      return stamp === null ? [] : { file, key, sum, stamp, isPrinted: false }
    })
    if (pages.length === part.pages.length) held.push({ key: part.key, pages })
    else harmed.set(part.key, part)
  }
  return { held, harmed }
}

/** About how many pages parts have. */
function pagesOf(parts: readonly PrintWork[]): number {
  return parts.reduce((sum, part) => sum + pagesOfPart(part), 0)
}

function pagesOfPart(part: PrintWork): number {
  switch (part.kind) {
    case 'plain':
      return PLAIN_PAGES
    case 'feed':
      return Math.ceil(part.head.count / CARDS_PER_PAGE)
    case 'stories':
      return PAGES_OF_BUCKET
  }
}

/** The longest parts first. */
async function listWork({ manifest, load }: OpenIndex, site: Omit<PrintSite, 'kept'>): Promise<PrintWork[]> {
  const feeds: FeedWork[] = [{ scope: { kind: 'all' }, head: manifest.all }]
  for (const hash of await bucketHashes(load, manifest.stores.lists)) {
    for (const [key, { list, source }] of (await load(hash, ListBucketSchema)).entries) {
      if (source !== undefined) feeds.push({ scope: { kind: 'source', source }, head: list })
      else if (key.startsWith(TOPIC) && list.count > 0)
        feeds.push({ scope: { kind: 'topic', id: key.slice(TOPIC.length) }, head: list })
    }
  }
  const profiles = await bucketHashes(load, manifest.stores.profiles)
  const profilesOf = ({ scope }: FeedWork) =>
    scope.kind === 'source' ? (profiles[bucketOf(scope.source.domain, profiles.length)] ?? '') : ''
  const buckets = await bucketHashes(load, manifest.stores.stories)
  const topics = await load(manifest.topics, TopicsShardSchema)
  const keys = makePartKeys(site, { printedAt: site.printedAt, manifest, topics }, buckets.length)
  return [
    { kind: 'plain', key: keys.ofPlain },
    ...feeds
      .sort((a, b) => b.head.count - a.head.count)
      .map((feed): PrintWork => ({ kind: 'feed', key: keys.ofFeed(feed, profilesOf(feed)), ...feed })),
    ...buckets.map((bucket, at): PrintWork => ({ kind: 'stories', key: keys.ofStories(bucket, at), bucket })),
  ]
}

const TOPIC = 'topic:'
