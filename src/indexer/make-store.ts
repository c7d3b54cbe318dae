import { bucketCount, bucketOf } from '../model/bucket.ts'
import { compareIds } from '../model/order.ts'
import type { ShardSet } from './shard-set.ts'

/** Hashes a directory page: 2.5 KB. */
const SPAN = 128

/**
 * Puts a map into buckets and a directory of them, and gives the hash of the directory's root.
 * @param perBucket entries a bucket on average.
 */
export function makeStore(
  entries: ReadonlyMap<string, unknown>,
  perBucket: number,
  shards: ShardSet,
): string {
  const buckets = bucketCount(entries.size, perBucket)
  const keys: string[][] = Array.from({ length: buckets }, () => [])
  for (const key of entries.keys()) keys[bucketOf(key, buckets)]?.push(key)
  const hashes = keys.map((held) => {
    const sorted = held.sort(compareIds)
    return shards.add({ entries: sorted.map((key) => [key, entries.get(key)]) })
  })
  if (buckets <= SPAN) return shards.add({ kind: 'leaf', hashes })
  const pages: string[] = []
  for (let at = 0; at < buckets; at += SPAN)
    pages.push(shards.add({ kind: 'leaf', hashes: hashes.slice(at, at + SPAN) }))
  return shards.add({ kind: 'branch', buckets, span: SPAN, pages })
}
