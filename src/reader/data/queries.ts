import { hashKey, type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { MINUTE } from '../../model/time/day.ts'
import { live } from '../app/live.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { NetworkError } from './fetch-errors.ts'
import type { Sent } from './fetch-text.ts'
import { rememberCards, rememberNames, rememberStory } from './known-articles.ts'
import type { Read } from './reading.ts'

/** What the keys of readings of sources begin with, and those of their profiles. */
export const SOURCE = 'source'
export const PROFILE = 'profile'
/** How often an open page asks whether there is a newer edition, in milliseconds. */
const MANIFEST_INTERVAL = 5 * MINUTE

/** Fetches the code that reads the index, which a page does without that came with its data. */
export async function loadReading() {
  try {
    return await import('./reading.ts')
  } catch (cause) {
    throw new NetworkError('The code that reads did not come.', { cause })
  }
}

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
  queryFn: async ({ client }): Promise<Manifest> => {
    const { fetchManifest } = await loadReading()
    const { manifest, sent } = await fetchManifest()
    client.setQueryData(manifestFreshness.queryKey, sent)
    return manifest
  },
  retry: isWorthAsking,
  staleTime: MINUTE,
  refetchInterval: MANIFEST_INTERVAL,
  refetchOnWindowFocus: true,
})

function shardQuery<T>(hash: string, fetch: () => Promise<T>) {
  return queryOptions({
    queryKey: ['shard', hash],
    queryFn: fetch,
    retry: isWorthAsking,
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Runs a reading against the manifest at hand, as `readEdition` says. */
export async function readIndex<T>(client: QueryClient, manifest: Manifest, read: Read<T>): Promise<T> {
  const { fetchShard, readEdition } = await loadReading()
  const load: LoadShard = (hash, schema) =>
    client.ensureQueryData(shardQuery(hash, () => fetchShard(hash, schema)))
  return readEdition(load, manifest, () => client.fetchQuery({ ...manifestQuery, staleTime: 0 }), read)
}

export function topicsQuery(hash: string) {
  return shardQuery(hash, async () => (await loadReading()).fetchTopics(hash))
}

export function sourcesQuery(manifest: Manifest) {
  return queryOptions({
    queryKey: ['sources', manifest.sources],
    queryFn: async ({ client }) => {
      const { sourcesSchema } = await loadReading()
      const shard = await readIndex(client, manifest, (load, { sources }) => load(sources, sourcesSchema))
      rememberNames(shard.sources)
      return shard
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
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
    queryFn: async ({ client }) => {
      const { readFeed } = await loadReading()
      const taken = await readIndex(client, manifest, readFeed(scope, request, taste, from, wanted))
      if (taken) rememberCards(taken)
      return taken
    },
    staleTime: Number.POSITIVE_INFINITY,
    // While more cards of the same feed are on their way, or one was muted, those at hand stay; cards of another
    // feed never do.
    placeholderData: (previous, query) =>
      hashKey(query?.queryKey.slice(same, -2) ?? []) === hashKey([...edition, ...feed].slice(same))
        ? previous
        : undefined,
  })
}

/** One source with its counts; `null` where nobody by that domain is covered here. */
export function sourceQuery(manifest: Manifest, domain: string) {
  return queryOptions({
    queryKey: [SOURCE, manifest.stores.lists, domain],
    queryFn: async ({ client }) => {
      const { readSource } = await loadReading()
      return readIndex(client, manifest, readSource(domain))
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** What a source is like; read by what shows it alone, for no other first view carries its schema. */
export function profileKey(manifest: Manifest, domain: string) {
  return [PROFILE, manifest.stores.profiles, domain] as const
}

/** The story of any of its articles, by the article's id; `null` where there is no such article. */
export function storyQuery(manifest: Manifest, articleId: string) {
  return queryOptions({
    queryKey: ['story', manifest.stores.stories, manifest.stores.storyIds, articleId],
    queryFn: async ({ client }) => {
      const { readStory } = await loadReading()
      const entry = await readIndex(client, manifest, readStory(articleId))
      if (entry) rememberStory(entry)
      return entry
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Fetches what an article page needs, before it is asked for. */
export async function prefetchArticle(client: QueryClient, id: string): Promise<void> {
  const manifest = client.getQueryData(manifestQuery.queryKey)
  if (!manifest) return
  await client.prefetchQuery(storyQuery(manifest, id))
}
