import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../indexer/sha256.ts'
import { DamagedError } from '../../model/damaged-error.ts'
import { type Manifest, ManifestSchema } from '../../model/manifest.ts'
import { MANIFEST_FILE } from '../../model/manifest-file.ts'
import { type LoadShard, parseShard } from '../../model/read-shard.ts'
import { shardPath } from '../../model/shards.ts'

export interface OpenIndex {
  readonly manifest: Manifest
  readonly load: LoadShard
}

/**
 * Opens an index on the disk, for reading it as the reader does.
 * @throws {DamagedError} when the manifest, or later a shard, is not what it should be; a system error when one is
 *   missing.
 */
export async function openIndex(folder: string): Promise<OpenIndex> {
  return open(folder, parseShard)
}

/**
 * Opens an index that this build has just written. That a shard has the hash by which it is named says that it is what
 * was written, so that it is not checked against its schema: of the hundreds that a build reads that took half of the
 * time. Values then have their keys in the order in which they are written, where `openIndex` gives them in that of the
 * schemas, as pages have them.
 * @throws as `openIndex` does.
 */
export async function openOwnIndex(folder: string): Promise<OpenIndex> {
  return open(folder, (text) => JSON.parse(text))
}

function open(folder: string, parse: typeof parseShard): OpenIndex {
  const manifest = parseShard(readFileSync(join(folder, MANIFEST_FILE), 'utf8'), ManifestSchema)
  const load: LoadShard = async (hash, schema) => {
    // Synchronously, for builds read hundreds, one after the other, and that takes a seventh of the time.
    const text = readFileSync(join(folder, shardPath(hash)), 'utf8')
    if (!sha256(text).startsWith(hash)) throw new DamagedError('The shard is not what its name says.')
    return parse(text, schema)
  }
  return { manifest, load }
}
