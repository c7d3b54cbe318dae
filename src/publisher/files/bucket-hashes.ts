import type { LoadShard } from '../../model/read-shard.ts'
import { DirectorySchema } from '../../model/shards.ts'

/** The shards that hold the buckets of a store, in their order. */
export async function bucketHashes(load: LoadShard, root: string): Promise<readonly string[]> {
  const directory = await load(root, DirectorySchema)
  if (directory.kind === 'leaf') return directory.hashes
  const hashes: string[] = []
  for (const page of directory.pages) {
    const leaf = await load(page, DirectorySchema)
    if (leaf.kind === 'leaf') hashes.push(...leaf.hashes)
  }
  return hashes
}
