import type { FeedRequest } from '../filters/filters.ts'
import type { AskedList } from '../filters/hidden-by.ts'
import { planQuery } from '../filters/plan-query.ts'
import type { Taste } from '../filters/taste.ts'
import type { Manifest } from '../manifest.ts'
import type { LoadShard } from '../read-shard.ts'
import { TopicsShardSchema } from '../shards.ts'
import { loadRanking } from './load-ranking.ts'

/**
 * A feed as it is asked for, for what asks why it is as it is.
 * @param scope key of the list whose page it is; null for everything.
 * @throws what `load` throws.
 */
export async function askList(
  load: LoadShard,
  manifest: Manifest,
  scope: string | null,
  request: FeedRequest,
  taste: Taste,
): Promise<AskedList> {
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  const sort = await loadRanking(load, manifest, topics, request, taste.follows ?? [])
  return {
    access: { load, stories: manifest.stores.stories, topics },
    planOf: (within, filters) => planQuery({ load, manifest, topics }, within, filters),
    request: { scope, view: request.view, sort, filters: request.filters, taste },
  }
}
