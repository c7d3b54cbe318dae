import type { Article } from '../../model/article.ts'
import { bucketOf } from '../../model/bucket.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { StoryBucketSchema, type StoryEntry } from '../../model/shards.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'

/** As much of a story as feeds show. */
export interface StoryDigest {
  /** Its newest articles, references included. */
  readonly newest: readonly Article[]
  /** How many articles it has in all. */
  readonly coverage: number
  /** Names of outlets by domain. */
  readonly outlets: ReadonlyMap<string, string>
}

/**
 * Reads some stories, each bucket of the store once, and keeps no more of them than is asked for.
 * @param most articles of a story that are kept.
 */
export async function readStories(
  load: LoadShard,
  root: string,
  ids: ReadonlySet<string>,
  most: number,
): Promise<Map<string, StoryDigest>> {
  const hashes = await bucketHashes(load, root)
  const wanted = new Set([...ids].map((id) => hashes[bucketOf(id, hashes.length)] ?? ''))
  const digests = new Map<string, StoryDigest>()
  for (const hash of wanted) {
    const { entries } = await load(hash, StoryBucketSchema)
    for (const [id, entry] of entries) if (ids.has(id)) digests.set(id, digest(entry, most))
  }
  return digests
}

function digest({ story, providers }: StoryEntry, most: number): StoryDigest {
  return {
    newest: story.coverage.slice(0, most),
    coverage: story.coverage.length,
    outlets: new Map(providers.map(({ domain, name }) => [domain, name])),
  }
}
