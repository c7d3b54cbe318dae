import { queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import { explainResult } from '../../model/search/explain-result.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { readIndex } from '../data/queries.ts'
import type { Standing } from '../items/standing.ts'
import type { Kept } from '../kept/records.ts'
import { asksForSaved, savedTimes } from '../search/saved-times.ts'

/**
 * Why something stands where it does among results; `null` where it is not among them.
 * @param id of the story, or in the articles view of the article.
 */
export function searchWhyQuery(
  manifest: Manifest,
  { request, taste, shown }: Standing & { kind: 'search' },
  saved: Kept['saved'],
  id: string,
) {
  const known = asksForSaved(request.filters.words) ? [...saved.keys()] : []
  return queryOptions({
    queryKey: ['why', manifest.search, request, taste.key, known, id],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, { search, sources, ...current }) => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        return explainResult(
          { load, search, sources, topics },
          { ...request, taste, saved: savedTimes(saved) },
          id,
          shown,
        )
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
