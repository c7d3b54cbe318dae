import { queryOptions } from '@tanstack/react-query'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { hiddenBy } from '../../model/filters/hidden-by.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import type { Manifest } from '../../model/manifest.ts'
import { askList } from '../../model/ranking/ask-list.ts'
import { sortKeyOf } from '../../model/ranking/sort-key.ts'
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
        const list = await askList(load, current, scope, request, taste)
        return hiddenBy(list, 'floor', sortKeyOf(last, list.request.sort))
      }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
