import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { View } from '../../model/filters/filters.ts'
import type { Manifest } from '../../model/manifest.ts'
import { countResults } from '../../model/search/count-results.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { readIndex } from '../data/queries.ts'
import type { Kept } from '../kept/records.ts'
import { asksForSaved, savedTimes } from './saved-times.ts'

/** What the choices under a search are counted over. */
export function countedQuery(manifest: Manifest, words: string, view: View, saved: Kept['saved']) {
  const known = asksForSaved(words) ? [view, ...saved.keys()] : []
  return queryOptions({
    queryKey: ['counted', manifest.search, words, known],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current) => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        const { search, sources } = current
        return countResults({ load, search, sources, topics }, words, { view, saved: savedTimes(saved) })
      }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
}
