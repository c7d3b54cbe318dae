import type * as v from 'valibot'
import { DamagedError } from '../../model/damaged-error.ts'
import type { FeedRequest } from '../../model/filters/filters.ts'
import { sourceListKey } from '../../model/filters/list-keys.ts'
import { planQuery, type QueryPlan } from '../../model/filters/plan-query.ts'
import { type CardsTaken, takeCards } from '../../model/filters/take-cards.ts'
import { changesLists } from '../../model/filters/taste.ts'
import { findStory } from '../../model/find-story.ts'
import { lookUp } from '../../model/look-up.ts'
import { type Manifest, parseManifest } from '../../model/manifest.ts'
import { MANIFEST_FILE } from '../../model/manifest-file.ts'
import type { loadRanking } from '../../model/ranking/load-ranking.ts'
import { type LoadShard, parseShard } from '../../model/read-shard.ts'
import {
  ListBucketSchema,
  type ListEntry,
  type Source,
  SourcesShardSchema,
  type StoryEntry,
  shardPath,
  TopicsShardSchema,
} from '../../model/shards.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { keptEditions, loadKept } from '../offline/kept-shards.ts'
import { MissingError, NetworkError } from './fetch-errors.ts'
import { checkHash, fetchDated, fetchText, type Sent } from './fetch-text.ts'
import { indexAddress } from './index-address.ts'

// All that fetches, checks and reads the index. It is a part by itself, for a page that was printed shows without it:
// `queries.ts` fetches it with the first thing that is asked for.

/** Reads something from shards of an edition. */
export type Read<T> = (load: LoadShard, manifest: Manifest) => Promise<T>

/** Of all sources with their counts, for `queries.ts`, which carries no schema. */
export const sourcesSchema = SourcesShardSchema

/** The newest manifest; without a network the newest that is on this device with what every page needs. */
export async function fetchManifest(): Promise<{ readonly manifest: Manifest; readonly sent: Sent }> {
  const { text, ...sent } = await fetchDated(indexAddress(MANIFEST_FILE), { cache: 'no-cache' })
  const manifest = parseManifest(text)
  return { manifest: sent.kept ? await wholeEdition(manifest) : manifest, sent }
}

/**
 * What every page needs besides the manifest may not have come before the network went: then an edition before it is
 * shown.
 */
async function wholeEdition(newest: Manifest): Promise<Manifest> {
  for (const edition of [newest, ...(await keptEditions())]) {
    const topics = await loadKept(edition.topics, TopicsShardSchema).catch(() => null)
    if (topics) return edition
  }
  return newest
}

/**
 * A shard that arrives damaged, or not at all, is asked for once more, past every cache on the way: hosts let whatever
 * is at its address be kept for a year, a page that says "not found" among it.
 */
export async function fetchShard<S extends v.GenericSchema>(
  hash: string,
  schema: S,
): Promise<v.InferOutput<S>> {
  const address = indexAddress(shardPath(hash))
  const read = async (init?: RequestInit) => {
    const text = await fetchText(address, init)
    await checkHash(text, hash)
    return parseShard(text, schema)
  }
  try {
    return await read()
  } catch (error) {
    if (error instanceof DamagedError || error instanceof MissingError) return read({ cache: 'reload' })
    throw error
  }
}

export function fetchTopics(hash: string) {
  return fetchShard(hash, TopicsShardSchema)
}

/**
 * Runs a reading against the manifest at hand. When a shard is gone, the site was deployed anew since this
 * tab was opened: the manifest is fetched once more and the reading starts over. When the network is gone, what was
 * seen in an earlier edition is better than nothing.
 * @param fetchNewer gives the manifest as it is on the network now.
 */
export async function readEdition<T>(
  load: LoadShard,
  manifest: Manifest,
  fetchNewer: () => Promise<Manifest>,
  read: Read<T>,
): Promise<T> {
  try {
    return await read(load, manifest)
  } catch (error) {
    if (error instanceof NetworkError) return readKept(read, error)
    if (!(error instanceof MissingError)) throw error
    return read(load, await fetchNewer())
  }
}

/**
 * Runs a reading against the editions on this device. What an edition has no more was taken back, though one before it
 * still has it; what an early edition has not yet may well have come since.
 * @throws {NetworkError} the one that led here, where no edition on this device has all that the reading needs.
 */
async function readKept<T>(read: Read<T>, error: NetworkError): Promise<T> {
  let nothing: { readonly value: T } | null = null
  for (const [age, edition] of (await keptEditions()).entries()) {
    const answer = await read(loadKept, edition).then(
      (value) => ({ value }),
      () => null,
    )
    if (answer === null) continue
    if (answer.value !== null) return (nothing ?? answer).value
    if (age === 0) return answer.value
    nothing ??= answer
  }
  throw error
}

/** The cards of a feed from one place on. */
export interface FeedTaken extends CardsTaken {
  /** How many the feed has up to the last of them, or before that place where there are none, as far as it is known. */
  readonly total?: number
  /** True where there is nothing to choose from, whatever is asked. */
  readonly isBare?: boolean
}

/** The cards of a feed from one place of it up to another; null where its topic or source is unknown. */
export function readFeed(
  scope: string | null,
  request: FeedRequest,
  taste: ReaderTaste,
  from: number,
  wanted: number,
): Read<FeedTaken | null> {
  return async (load, manifest) => {
    const { topics } = await load(manifest.topics, TopicsShardSchema)
    const plan = await planQuery({ load, manifest, topics }, scope, request.filters)
    if (!plan) return null
    const isBare = (scope === null ? manifest.all : plan.list).count === 0
    // What lies beyond all that there could be is not looked for: the whole list would be read.
    const most = request.view === 'stories' ? plan.list.count : manifest.counts.articles
    if (from > 0 && from >= most) return nothingAfter(plan, request, taste)
    const sort = await rankingOf(load, manifest, topics, request, taste.follows ?? [])
    const taken = await takeCards(
      { load, stories: manifest.stores.stories, topics },
      plan.list,
      { view: request.view, sort, filters: plan.rest, taste },
      wanted,
    )
    // Where nothing is found nothing else says what the sources are called.
    const asked = taken.cards.length > 0 ? [] : request.filters.sources
    const named = await Promise.all(asked.map((domain) => readSource(domain)(load, manifest)))
    const providers = new Map(taken.providers)
    for (const source of named) if (source) providers.set(source.domain, source)
    return { ...taken, providers, cards: taken.cards.slice(from), total: taken.cards.length, isBare }
  }
}

function nothingAfter({ list, rest }: QueryPlan, { view }: FeedRequest, taste: ReaderTaste): FeedTaken {
  const isWhole = view === 'stories' && rest === null && list.kind !== 'union' && !changesLists(taste)
  return {
    cards: [],
    providers: new Map(),
    complete: true,
    hidden: 0,
    total: isWhole ? list.count : 0,
  }
}

/** Most feeds are in an order that needs nothing more. */
const rankingOf: typeof loadRanking = async (load, manifest, topics, request, follows) => {
  if (request.sort !== 'balanced') return request.sort
  const { loadRanking } = await import('../../model/ranking/load-ranking.ts')
  return loadRanking(load, manifest, topics, request, follows)
}

/** One source with its counts; null where nobody by that domain is covered here. */
export function readSource(domain: string): Read<Source | null> {
  return async (load, { stores }) => {
    const key = sourceListKey(domain)
    const entry = await lookUp<ListEntry>(load, stores.lists, ListBucketSchema, key)
    return entry?.source ?? null
  }
}

/** The story of any of its articles, by the article's id; null where there is no such article. */
export function readStory(articleId: string): Read<StoryEntry | null> {
  return (load, { stores }) => findStory(load, stores, articleId)
}
