import { bucketOf } from '../../model/bucket.ts'
import { type SourceProfile, SourceProfileBucketSchema } from '../../model/trends.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'

/** Buckets of profiles that are held at most, for some 1,000 sources. */
const MOST_HELD = 32

/** Nearly all sources are asked for, one by one, and a bucket that was read for one of them has some thirty. */
export async function openProfiles({
  manifest,
  load,
}: OpenIndex): Promise<(domain: string) => Promise<SourceProfile | null>> {
  const hashes = await bucketHashes(load, manifest.stores.profiles)
  const known = new Map<string, ReadonlyMap<string, SourceProfile>>()
  return async (domain) => {
    const hash = hashes[bucketOf(domain, hashes.length)]
    if (hash === undefined) return null
    let bucket = known.get(hash)
    if (bucket === undefined) {
      bucket = new Map((await load(hash, SourceProfileBucketSchema)).entries)
      if (known.size === MOST_HELD) known.clear()
      known.set(hash, bucket)
    }
    return bucket.get(domain) ?? null
  }
}
