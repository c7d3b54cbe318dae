import { bucketCount, bucketOf } from '../model/bucket.ts'
import { compareIds } from '../model/order.ts'
import type { ShardSet } from './shard-set.ts'

/** Hashes a directory page: 2.5 KB. */
const SPAN = 128

/**
 * Puts a map into buckets and a directory of them, and gives the hash of the directory's root.
 * @param perBucket entries a bucket on average.
 * @param toJson writes a value as `JSON.stringify` does, where that can be done faster.
 */
export function makeStore<T>(
  entries: ReadonlyMap<string, T>,
  perBucket: number,
  shards: ShardSet,
  toJson: (value: T) => string = JSON.stringify,
): string {
  const buckets = bucketCount(entries.size, perBucket)
  const keys: string[][] = Array.from({ length: buckets }, () => [])
  for (const key of entries.keys()) keys[bucketOf(key, buckets)]?.push(key)
  const hashes = keys.map((held) => {
    const texts = held.sort(compareIds).flatMap((key) => {
      const value = entries.get(key)
      return value === undefined ? [] : `[${JSON.stringify(key)},${toJson(value)}]`
    })
    return shards.addText(`{"entries":[${texts.join(',')}]}`)
  })
  if (buckets <= SPAN) return shards.add({ kind: 'leaf', hashes })
  const pages: string[] = []
  for (let at = 0; at < buckets; at += SPAN)
    pages.push(shards.add({ kind: 'leaf', hashes: hashes.slice(at, at + SPAN) }))
  return shards.add({ kind: 'branch', buckets, span: SPAN, pages })
}
