import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Manifest } from '../../model/manifest.ts'
import { manifestFreshness, manifestQuery, storyQuery, topicsQuery } from '../data/queries.ts'
import { useKept } from '../kept/kept-context.ts'
import type { Kept } from '../kept/records.ts'

/** Stories that are fetched ahead; what was saved before the last so many may still be here from then. */
const STORIES = 300
/** Several changes in a row, as by undo, are one, in milliseconds. */
const SETTLED = 4000

/**
 * Fetches what the reader wants to be able to read without a network: the stories that were saved or are followed, as
 * the newest edition has them. A part of its own, so that saving something draws nothing anew. (Topics and sources that
 * are followed are read anyway, for the count of news.)
 */
export function Warmth({ newest }: { readonly newest: Manifest }) {
  const client = useQueryClient()
  const saved = useKept((kept) => kept.saved)
  const follows = useKept((kept) => kept.follows)
  const keepsAny = saved.size > 0 || follows.size > 0
  useEffect(() => {
    // Where the manifest came with the page, the worker has not seen it: without it, the edition isn't on the device.
    if (keepsAny && client.getQueryData(manifestFreshness.queryKey) === undefined)
      void client.refetchQueries({ queryKey: manifestQuery.queryKey, exact: true })
  }, [client, keepsAny])
  useEffect(() => {
    let stopped = false
    const timer = setTimeout(
      () => void warm(client, newest, storiesToKeep(saved, follows), () => stopped),
      SETTLED,
    )
    return () => {
      stopped = true
      clearTimeout(timer)
    }
  }, [client, newest, saved, follows])
  return null
}

/** One after the other, so that what the reader asks for meanwhile has the network almost to itself. */
async function warm(
  client: QueryClient,
  newest: Manifest,
  ids: readonly string[],
  isStopped: () => boolean,
): Promise<void> {
  await client.prefetchQuery(topicsQuery(newest.topics))
  for (const id of ids) {
    if (isStopped() || !navigator.onLine) return
    await client.prefetchQuery(storyQuery(newest, id))
  }
}

/** Ids of articles, those kept last first. */
function storiesToKeep(saved: Kept['saved'], follows: Kept['follows']): string[] {
  const followed = [...follows.values()]
    .filter(({ key }) => key.startsWith('story:'))
    .map(({ key, at }) => ({ id: key.slice('story:'.length), at }))
  return [...[...saved.values()].map(({ key, at }) => ({ id: key, at })), ...followed]
    .sort((a, b) => b.at - a.at)
    .slice(0, STORIES)
    .map(({ id }) => id)
}
