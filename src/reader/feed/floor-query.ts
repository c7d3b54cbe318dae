import { queryOptions } from '@tanstack/react-query'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { hiddenBy } from '../../model/filters/hidden-by.ts'
import { planQuery } from '../../model/filters/plan-query.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import { loadRanking } from '../../model/ranking/load-ranking.ts'
import { sortKeyOf } from '../../model/ranking/sort-key.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { readIndex } from '../data/queries.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'

/** How many the floor of quality keeps from standing among some cards; null where there is none. */
export function floorQuery(
  manifest: Manifest,
  scope: string | null,
  request: FeedRequest,
  taste: ReaderTaste,
  { cards }: CardsTaken,
) {
  return queryOptions({
    queryKey: ['floor', manifest.all, scope, formatFeedRequest(request), taste.key, cards.at(-1)],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current) => {
        const last = cards.at(-1)
        if (!last) return null
        const { topics } = await load(current.topics, TopicsShardSchema)
        const sort = await loadRanking(load, current, topics, request, taste.follows ?? [])
        return hiddenBy(
          { load, stories: current.stores.stories, topics },
          (within, filters) => planQuery({ load, manifest: current, topics }, within, filters),
          { scope, view: request.view, sort, filters: request.filters, taste },
          'floor',
          sortKeyOf(last, sort),
        )
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
