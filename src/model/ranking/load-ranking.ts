import type { FeedRequest } from '../filters/filters.ts'
import type { Manifest } from '../manifest.ts'
import type { LoadShard } from '../read-shard.ts'
import { ScalesShardSchema } from '../shards.ts'
import type { TopicNode } from '../topic.ts'
import { makeBalanced } from './balance.ts'
import { followTest } from './follow-test.ts'
import type { Ranking } from './sort-key.ts'
import { DEFAULT_WEIGHTS } from './weights.ts'

/**
 * What a request puts cards in order by.
 * @param follows keys of what the reader follows.
 * @throws what `load` throws, for the balanced order alone.
 */
export async function loadRanking(
  load: LoadShard,
  manifest: Manifest,
  topics: readonly TopicNode[],
  { sort, weights = DEFAULT_WEIGHTS }: Pick<FeedRequest, 'sort' | 'weights'>,
  follows: readonly string[],
): Promise<Ranking> {
  if (sort !== 'balanced') return sort
  const scales = await load(manifest.scales, ScalesShardSchema)
  const followed = followTest(follows, topics)
  return makeBalanced({
    weights,
    scales: { ...scales, quality: manifest.qualityPercentiles },
    edition: manifest.edition,
    isFollowed: follows.length === 0 ? null : (card) => followed(card).length > 0,
  })
}
