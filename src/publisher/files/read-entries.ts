import type * as v from 'valibot'
import { bucketOf } from '../../model/bucket.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import { bucketHashes } from './bucket-hashes.ts'

/** Reads some entries of a store, each of its buckets once; those that it does not have are left out. */
export async function* readEntries<E>(
  load: LoadShard,
  root: string,
  schema: v.GenericSchema<unknown, { entries: [string, E][] }>,
  keys: ReadonlySet<string>,
): AsyncGenerator<readonly [key: string, entry: E]> {
  const hashes = await bucketHashes(load, root)
  const wanted = new Set([...keys].map((key) => hashes[bucketOf(key, hashes.length)] ?? ''))
  for (const hash of wanted) {
    for (const entry of (await load(hash, schema)).entries) if (keys.has(entry[0])) yield entry
  }
}
