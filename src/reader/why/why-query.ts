import { queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import { askList } from '../../model/ranking/ask-list.ts'
import { explainPlace } from '../../model/ranking/explain-place.ts'
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
      readIndex(client, manifest, async (load, current) =>
        explainPlace(await askList(load, current, scope.list, request, taste), id, shown),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
