import { bucketCount, bucketOf } from '../../model/bucket.ts'
import { compareIds } from '../../model/ranking/order.ts'
import type { ShardSet } from './shard-set.ts'

/** Hashes a directory page: 2.5 KB. */
const SPAN = 128

/** How values are written, where that can be done faster than by `JSON.stringify`. */
export interface ValueWriter<T> {
  /** What `JSON.stringify` gives. */
  readonly toJson: (value: T) => string
  /** Tells a value from all others under its key; faster than to write it. */
  readonly digest: (value: T) => string
}

/**
 * Puts a map into buckets and a directory of them, and gives the hash of the directory's root.
 * @param perBucket entries a bucket on average.
 */
export function makeStore<T>(
  entries: ReadonlyMap<string, T>,
  perBucket: number,
  shards: ShardSet,
  writer?: ValueWriter<T>,
): string {
  const buckets = bucketCount(entries.size, perBucket)
  const keys: string[][] = Array.from({ length: buckets }, () => [])
  for (const key of entries.keys()) keys[bucketOf(key, buckets)]?.push(key)
  const hashes = keys.map((held) => {
    const bucket = held.sort(compareIds).flatMap((key): [string, T][] => {
      const value = entries.get(key)
      return value === undefined ? [] : [[key, value]]
    })
    if (!writer) return shards.add({ entries: bucket })
    return shards.recall(
      () => ['bucket', ...bucket.flatMap(([key, value]) => [JSON.stringify(key), writer.digest(value)])],
      () => {
        const texts = bucket.map(([key, value]) => `[${JSON.stringify(key)},${writer.toJson(value)}]`)
        return shards.addText(`{"entries":[${texts.join(',')}]}`)
      },
    )
  })
  if (buckets <= SPAN) return shards.add({ kind: 'leaf', hashes })
  const pages: string[] = []
  for (let at = 0; at < buckets; at += SPAN)
    pages.push(shards.add({ kind: 'leaf', hashes: hashes.slice(at, at + SPAN) }))
  return shards.add({ kind: 'branch', buckets, span: SPAN, pages })
}
