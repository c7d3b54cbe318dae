import { hashKey, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import type * as v from 'valibot'
import { type FeedRequest, formatFeedRequest } from '../../model/filters.ts'
import { findStory } from '../../model/find-story.ts'
import type { loadRanking } from '../../model/load-ranking.ts'
import { lookUp } from '../../model/look-up.ts'
import { type Manifest, parseManifest } from '../../model/manifest.ts'
import { planQuery } from '../../model/plan-query.ts'
import { DamagedError, type LoadShard, parseShard } from '../../model/read-shard.ts'
import {
  ListBucketSchema,
  type ListEntry,
  SourcesShardSchema,
  shardPath,
  sourceListKey,
  TopicsShardSchema,
} from '../../model/shards.ts'
import { type CardsTaken, takeCards } from '../../model/take-cards.ts'
import { siteAddress } from '../app/base.ts'
import { live } from '../app/live.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { keptEditions, loadKept } from '../offline/kept-shards.ts'
import { checkHash, fetchDated, fetchText, MissingError, NetworkError, type Sent } from './fetch-text.ts'
import { rememberCards, rememberStory } from './known-articles.ts'

/** What the keys of readings of sources begin with, and those of their profiles. */
export const SOURCE = 'source'
export const PROFILE = 'profile'
const INDEX = 'index/'
/** How often an open page asks whether there is a newer edition, in milliseconds. */
const MANIFEST_INTERVAL = 5 * 60_000

/** How fresh the manifest at hand is; offline it is of the moment when the site was last reached. */
export const manifestFreshness = queryOptions<Sent>({
  queryKey: ['manifest', 'date'],
  queryFn: skipToken,
  staleTime: Number.POSITIVE_INFINITY,
})

/**
 * Whether a file is asked for again. Only the network is worth that: what is missing or damaged stays so. Without any,
 * asking again would only keep the reader from being told, and so it would where it says nothing.
 */
function isWorthAsking(failures: number, error: Error): boolean {
  return error instanceof NetworkError && !error.isTimeout && navigator.onLine && failures < 2
}

/** The one file that changes in place; everything else is named by its content. */
export const manifestQuery = queryOptions({
  queryKey: ['manifest'],
  queryFn: async ({ client }) => {
    const { text, ...sent } = await fetchDated(siteAddress(`${INDEX}manifest.json`), { cache: 'no-cache' })
    const manifest = parseManifest(text)
    client.setQueryData(manifestFreshness.queryKey, sent)
    return sent.kept ? wholeEdition(manifest) : manifest
  },
  retry: isWorthAsking,
  staleTime: 60_000,
  refetchInterval: MANIFEST_INTERVAL,
  refetchOnWindowFocus: true,
})

function shardQuery<S extends v.GenericSchema>(hash: string, schema: S) {
  return queryOptions({
    queryKey: ['shard', hash],
    queryFn: () => fetchShard(hash, schema),
    retry: isWorthAsking,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/**
 * A shard that arrives damaged, or not at all, is asked for once more, past every cache on the way: hosts let whatever is
 * at its address be kept for a year, a page that says "not found" among it.
 */
async function fetchShard<S extends v.GenericSchema>(hash: string, schema: S): Promise<v.InferOutput<S>> {
  const address = siteAddress(INDEX + shardPath(hash))
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

function shardLoader(client: QueryClient): LoadShard {
  return (hash, schema) => client.ensureQueryData(shardQuery(hash, schema))
}

/**
 * Runs a reading against the manifest at hand. When a shard is gone, the site was deployed anew since this
 * tab was opened: the manifest is fetched once more and the reading starts over. When the network is gone, what was
 * seen in an earlier edition is better than nothing.
 */
export async function readIndex<T>(
  client: QueryClient,
  manifest: Manifest,
  read: (load: LoadShard, manifest: Manifest) => Promise<T>,
): Promise<T> {
  try {
    return await read(shardLoader(client), manifest)
  } catch (error) {
    if (error instanceof NetworkError) return readKept(read, error)
    if (!(error instanceof MissingError)) throw error
    const newer = await client.fetchQuery({ ...manifestQuery, staleTime: 0 })
    return read(shardLoader(client), newer)
  }
}

/**
 * Runs a reading against the editions on this device. What an edition has no more was taken back, though one before it
 * still has it; what an early edition has not yet may well have come since.
 * @throws {NetworkError} the one that led here, where no edition on this device has all that the reading needs.
 */
async function readKept<T>(
  read: (load: LoadShard, manifest: Manifest) => Promise<T>,
  error: NetworkError,
): Promise<T> {
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

export function topicsQuery(hash: string) {
  return shardQuery(hash, TopicsShardSchema)
}

export function sourcesQuery(manifest: Manifest) {
  return shardQuery(manifest.sources, SourcesShardSchema)
}

/**
 * The cards of a feed from one place of it up to another, both counted from 0; `null` where its topic or source is
 * unknown.
 * @param scope key of the list whose page this is, which the request then cuts down; null for everything.
 */
export function feedQuery(
  manifest: Manifest,
  scope: string | null,
  request: FeedRequest,
  taste: ReaderTaste,
  from: number,
  wanted: number,
) {
  const edition = ['feed', manifest.stores.lists, manifest.all]
  const feed = [scope, formatFeedRequest(request), from]
  // Where pages follow the data folder, those of the edition before stay as well.
  const same = live === null ? 0 : edition.length
  return queryOptions({
    queryKey: [...edition, ...feed, taste.key, wanted],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current): Promise<CardsTaken | null> => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        const plan = await planQuery({ load, manifest: current, topics }, scope, request.filters)
        if (!plan) return null
        const sort = await rankingOf(load, current, topics, request, taste.follows ?? [])
        const taken = await takeCards(
          { load, stories: current.stores.stories, topics },
          plan.list,
          { view: request.view, sort, filters: plan.rest, taste },
          wanted,
        )
        const shown = { ...taken, cards: taken.cards.slice(from) }
        rememberCards(shown)
        return shown
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // While more cards of the same feed are on their way, or one was muted, those at hand stay; cards of another
    // feed never do.
    placeholderData: (previous, query) =>
      hashKey(query?.queryKey.slice(same, -2) ?? []) === hashKey([...edition, ...feed].slice(same))
        ? previous
        : undefined,
  })
}

/** Most feeds are in an order that needs nothing more. */
const rankingOf: typeof loadRanking = async (load, manifest, topics, request, follows) => {
  if (request.sort !== 'balanced') return request.sort
  const { loadRanking } = await import('../../model/load-ranking.ts')
  return loadRanking(load, manifest, topics, request, follows)
}

/** One source with its counts; `null` where nobody by that domain is covered here. */
export function sourceQuery(manifest: Manifest, domain: string) {
  return queryOptions({
    queryKey: [SOURCE, manifest.stores.lists, domain],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current) => {
        const entry = await lookUp<ListEntry>(
          load,
          current.stores.lists,
          ListBucketSchema,
          sourceListKey(domain),
        )
        return entry?.source ?? null
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** The story of any of its articles, by the article's id; `null` where there is no such article. */
export function storyQuery(manifest: Manifest, articleId: string) {
  return queryOptions({
    queryKey: ['story', manifest.stores, articleId],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current) => {
        const entry = await findStory(load, current.stores, articleId)
        if (entry) rememberStory(entry)
        return entry
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Fetches what an article page needs, before it is asked for. */
export async function prefetchArticle(client: QueryClient, id: string): Promise<void> {
  const manifest = client.getQueryData(manifestQuery.queryKey)
  if (!manifest) return
  await client.prefetchQuery(storyQuery(manifest, id))
}
