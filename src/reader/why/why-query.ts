import { queryOptions } from '@tanstack/react-query'
import { planQuery } from '../../model/filters/plan-query.ts'
import type { Manifest } from '../../model/manifest.ts'
import { explainPlace } from '../../model/ranking/explain-place.ts'
import { loadRanking } from '../../model/ranking/load-ranking.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { readIndex } from '../data/queries.ts'
import type { Standing } from '../items/standing.ts'

/**
 * Why something stands where it does in a feed; `null` where it is not in it.
 * @param id of the story, or in the articles view of the article.
 */
export function whyQuery(
  manifest: Manifest,
  { scope, request, taste, shown }: Standing & { kind: 'feed' },
  id: string,
) {
  const feed = [manifest.stores.lists, manifest.all, scope.list, request, taste.key]
  return queryOptions({
    queryKey: ['why', ...feed, id],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current) => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        const sort = await loadRanking(load, current, topics, request, taste.follows ?? [])
        return explainPlace(
          { load, stories: current.stores.stories, topics },
          (within, filters) => planQuery({ load, manifest: current, topics }, within, filters),
          { scope: scope.list, view: request.view, sort, filters: request.filters, taste },
          id,
          shown,
        )
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
