import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import type { Kept } from '../kept/records.ts'

/** All stories that the reader follows; what finds them is loaded where there are any. */
export function followedQuery(manifest: Manifest, follows: Kept['follows'], taste: ReaderTaste) {
  const all = [...follows.values()]
  return queryOptions({
    queryKey: ['followed', manifest.stores, all.map((follow) => [follow.key, follow.at]), taste.key],
    queryFn: async ({ client }) => {
      const { readFollowed } = await import('./followed.ts')
      return readFollowed(client, manifest, all, taste)
    },
    staleTime: Number.POSITIVE_INFINITY,
    // What else is followed stays where it is while it is read again.
    placeholderData: keepPreviousData,
  })
}
