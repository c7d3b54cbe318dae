import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IndexAccess } from '../../src/model/filters/take-cards.ts'
import { type Manifest, ManifestSchema } from '../../src/model/manifest.ts'
import { type LoadShard, parseShard } from '../../src/model/read-shard.ts'
import { shardPath, TopicsShardSchema } from '../../src/model/shards.ts'
import type { Topic } from '../../src/model/topic.ts'

export interface WrittenIndex extends IndexAccess {
  readonly manifest: Manifest
  readonly topics: readonly Topic[]
}

/** An index on the disk, read as the reader reads it. */
export async function openWrittenIndex(folder: string): Promise<WrittenIndex> {
  const manifest = parseShard(readFileSync(join(folder, 'manifest.json'), 'utf8'), ManifestSchema)
  const load: LoadShard = async (hash, schema) =>
    parseShard(readFileSync(join(folder, shardPath(hash)), 'utf8'), schema)
  const { topics } = await load(manifest.topics, TopicsShardSchema)
  return { manifest, load, stories: manifest.stores.stories, topics }
}
