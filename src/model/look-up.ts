import type * as v from 'valibot'
import { bucketOf } from './bucket.ts'
import type { LoadShard } from './read-shard.ts'
import { DirectorySchema } from './shards.ts'

/**
 * One entry of a store, or null where the store has no such key.
 * Costs two shards at up to 128 buckets, three above.
 */
export async function lookUp<E>(
  load: LoadShard,
  root: string,
  schema: v.GenericSchema<unknown, { entries: [string, E][] }>,
  key: string,
): Promise<E | null> {
  const directory = await load(root, DirectorySchema)
  let hash: string | undefined
  if (directory.kind === 'leaf') {
    hash = directory.hashes[bucketOf(key, directory.hashes.length)]
  } else {
    const bucket = bucketOf(key, directory.buckets)
    const page = directory.pages[Math.floor(bucket / directory.span)]
    const leaf = page === undefined ? null : await load(page, DirectorySchema)
    hash = leaf?.kind === 'leaf' ? leaf.hashes[bucket % directory.span] : undefined
  }
  if (hash === undefined) return null
  const { entries } = await load(hash, schema)
  return entries.find(([held]) => held === key)?.[1] ?? null
}
