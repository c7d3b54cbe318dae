import { queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import type { Follow } from '../kept/record-schemas.ts'
import type { Kept } from '../kept/records.ts'
import type { Subject } from '../kept/subject.ts'

/** A story that belongs to something the reader follows. */
export interface FollowedStory {
  readonly subject: Subject
  /** The reader's follow of the story itself; null where it comes by a topic or a source alone. */
  readonly follow: Follow | null
  /** Names of the topics and sources that bring it. */
  readonly because: readonly string[]
  /** How many of its articles the reader has not been shown yet. */
  readonly fresh: number
}

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
  })
}
