import { editionCacheName, shardCacheName } from '../../model/kept-caches.ts'
import { type Manifest, ManifestSchema } from '../../model/manifest.ts'
import { type LoadShard, parseShard } from '../../model/read-shard.ts'
import { shardPath } from '../../model/shards.ts'
import { siteAddress } from '../app/base.ts'
import { MissingError } from '../data/fetch-errors.ts'
import { indexAddress } from '../data/index-address.ts'

/** A cache of this site on this device; null where browsers have none, as without https, or bar it. */
async function openCache(nameOf: (scope: string) => string): Promise<Cache | null> {
  if (!('caches' in globalThis)) return null
  try {
    return await caches.open(nameOf(new URL(siteAddress(''), globalThis.location.href).href))
  } catch {
    // Barred storage is as good as none.
    return null
  }
}

/** Reads shards from this device alone. Throws {MissingError} for what was not kept. */
export const loadKept: LoadShard = async (hash, schema) => {
  const cache = await openCache(shardCacheName)
  const response = await cache?.match(indexAddress(shardPath(hash)))
  if (!response) throw new MissingError('That shard was not kept.')
  return parseShard(await response.text(), schema)
}

/** All editions of which this device has the manifest, the newest first. */
export async function keptEditions(): Promise<Manifest[]> {
  const cache = await openCache(editionCacheName)
  if (!cache) return []
  const requests = await cache.keys()
  const isEarlier = ({ url }: Request) => url.includes('?')
  const newestFirst = [...requests.filter((one) => !isEarlier(one)), ...requests.filter(isEarlier).reverse()]
  const texts = await Promise.all(newestFirst.map(async (request) => (await cache.match(request))?.text()))
  return texts.flatMap((text) => (text === undefined ? [] : readManifest(text)))
}

/** One of another version of the reader is none. */
function readManifest(text: string): Manifest[] {
  try {
    return [parseShard(text, ManifestSchema)]
  } catch {
    return []
  }
}

/** The texts of all shards on this device, the last that were put there first. */
export async function* keptShards(): AsyncGenerator<string> {
  const cache = await openCache(shardCacheName)
  for (const request of (await cache?.keys())?.toReversed() ?? []) {
    const response = await cache?.match(request)
    if (response) yield await response.text()
  }
}
