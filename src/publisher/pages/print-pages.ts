import { setImmediate } from 'node:timers/promises'
import { bucketOf } from '../../model/bucket.ts'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { sourceListKey, topicListKey, topicOfList } from '../../model/filters/list-keys.ts'
import { ListBucketSchema, TopicsShardSchema } from '../../model/shards.ts'
import { mergeQuestions } from '../../reader/print/shown-of-edition.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { CARDS } from '../site-files.ts'
import type { KeptPages, KeptPart } from './kept-pages.ts'
import { makePartKeys, type PartKey } from './make-part-keys.ts'
import { openPageFolder } from './page-folder.ts'
import type { PrintThreads } from './print-threads.ts'
import type { FeedWork, PrintDone, PrintSite, PrintWork } from './print-work.ts'

/** Of a bucket of stories, about: stories and their articles. */
const PAGES_OF_BUCKET = 80
/** Others, about. */
const PLAIN_PAGES = 4

/** Parts that are looked at without a pause, for threads wait meanwhile. */
const PARTS_AT_ONCE = 16

/** A part of the work, as it is now in place. */
export interface PrintedPart extends PrintDone {
  readonly key: string
}

interface PlannedPart {
  readonly work: PrintWork
  readonly keyOf: PartKey
}

/**
 * Prints the pages of a site that are not in place, made of the same.
 * @param kept those of an earlier build.
 * @returns once threads are at work, what comes of it: all pages, by the parts of the work.
 */
export async function printPages(
  threads: PrintThreads,
  index: OpenIndex,
  site: Omit<PrintSite, 'kept'>,
  kept: KeptPages,
): Promise<{ readonly done: Promise<PrintedPart[]> }> {
  const planned = await listWork(index, site)
  const keptOf = new Map(kept.map((part) => [part.name, part]))
  const isSame = ({ work, keyOf }: PlannedPart) => {
    const then = keptOf.get(work.name)
    return then !== undefined && then.key === keyOf(then.questions)
  }
  const [same, other] = [planned.filter(isSame), planned.filter((part) => !isSame(part))]
  const held = new Map(
    same.flatMap(({ work }) => keptOf.get(work.name) ?? []).map((part) => [part.name, part]),
  )
  const print = async (some: readonly PlannedPart[], others: KeptPages): Promise<PrintedPart[]> => {
    const pages = new Map(others.flatMap((part) => part.pages))
    const parts = some.map(({ work }) => work)
    const keys = new Map(some.map(({ work, keyOf }) => [work.name, keyOf]))
    const done = await threads.print({ ...site, kept: pages }, parts, pagesOf(parts))
    return done.map((part) => ({ ...part, key: keys.get(part.name)?.(part.questions) ?? '' }))
  }
  // Pictures are told by what they show, whatever part they were of.
  const pictures = { ...NO_PART, pages: kept.flatMap(({ pages }) => pages.filter(isPicture)) }
  const finish = async () => {
    // Neither is waited for before the other: a thread may fail while another still looks at what is in place.
    const [printed, { whole, harmed }] = await Promise.all([
      print(other, [...kept.filter(({ name }) => !held.has(name)), pictures]),
      threads.untouched().then((untouched) => findHeld(site.site, [...held.values()], untouched)),
    ])
    const again = same.filter(({ work }) => harmed.has(work.name))
    return [...whole, ...printed, ...(await print(again, [...harmed.values(), pictures]))]
  }
  return { done: finish() }
}

const NO_PART = { name: '', key: '', questions: mergeQuestions([]) }

function isPicture([file]: KeptPages[number]['pages'][number]): boolean {
  return file.startsWith(`${CARDS}/`)
}

/**
 * Parts of which all pages are in place, which are taken for done, and the others.
 * @param untouched names of those of which that is known.
 */
async function findHeld(
  folder: string,
  kept: KeptPages,
  untouched: ReadonlySet<string>,
): Promise<{ readonly whole: readonly PrintedPart[]; readonly harmed: ReadonlyMap<string, KeptPart> }> {
  const { holds } = openPageFolder(folder)
  const whole: PrintedPart[] = []
  const harmed = new Map<string, KeptPart>()
  for (const [at, part] of kept.entries()) {
    if (at % PARTS_AT_ONCE === 0) await setImmediate()
    const pages = part.pages.flatMap(([file, [key, sum, then]]) => {
      const stamp = untouched.has(part.name) ? then : holds(file, sum, then)
      return stamp === null ? [] : { file, key, sum, stamp, isPrinted: false }
    })
    if (pages.length === part.pages.length) whole.push({ ...part, pages })
    else harmed.set(part.name, part)
  }
  return { whole, harmed }
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
async function listWork(
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
