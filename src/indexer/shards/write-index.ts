import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../../model/manifest.ts'
import { MANIFEST_FILE } from '../../model/manifest-file.ts'
import { WEEK } from '../../model/time/day.ts'
import type { ResultCache } from '../cache/result-cache.ts'
import { ABANDONED, isTemporary, putFile } from '../put-file.ts'
import type { Amount } from './amount.ts'
import { inParallel } from './in-parallel.ts'
import { openShardFolder } from './shard-folder.ts'
import { ShardSet } from './shard-set.ts'

/** Since when shards that no manifest names any more are out of use, by file name. */
const RETIRED = 'retired.json'
/** A tab that is open through a deploy finds what it began with for this long, in milliseconds. */
export const KEEP_FOR_TABS = WEEK

interface WriteOptions {
  /** The build's clock, in milliseconds. */
  readonly now: number
  /** In place of `KEEP_FOR_TABS`. */
  readonly keepFor?: number | undefined
  /** What earlier builds made. */
  readonly results?: ResultCache | undefined
}

/**
 * Writes an index so that a kill at any moment leaves the old one whole: first the shards, under names that no
 * old manifest has with other bytes, then in one step the manifest that names them.
 * @param make makes all shards, and gives the manifest that names them.
 * @returns bytes of all that the manifest reaches, itself included; and the shards among it that were not there before.
 */
export async function writeIndex(
  outDir: string,
  make: (shards: ShardSet) => Manifest,
  { now, keepFor = KEEP_FOR_TABS, results }: WriteOptions,
): Promise<{ bytes: number; added: Amount }> {
  const folder = await openShardFolder(join(outDir, 'shards'), results?.stamps ?? new Map())
  let bytes = 0
  const added = { files: 0, bytes: 0 }
  const put = (hash: string, text: string) => {
    const size = Buffer.byteLength(text)
    bytes += size
    if (!folder.present.has(`${hash}.json`)) {
      added.files++
      added.bytes += size
    }
    folder.put(hash, text)
  }
  const isThere = (hash: string) => folder.sizeOf(hash) !== null
  const take = (hash: string) => {
    bytes += folder.sizeOf(hash) ?? 0
  }
  const shards = new ShardSet(put, results && { results, isThere, take })
  const text = JSON.stringify(make(shards))
  await folder.settle()
  await putFile(join(outDir, MANIFEST_FILE), text)
  await retireOld(outDir, folder.present, shards, { now, keepFor })
  results?.save(folder.stampsOf(shards.hashes))
  return { bytes: bytes + Buffer.byteLength(text), added }
}

/** Deletes what has been out of use for so long, and what a killed run left half written. */
async function retireOld(
  outDir: string,
  present: ReadonlySet<string>,
  shards: ShardSet,
  { now, keepFor }: { readonly now: number; readonly keepFor: number },
): Promise<void> {
  const before = await readRetired(outDir)
  const retired: Record<string, number> = {}
  await inParallel([...present].sort(), async (name) => {
    if (shards.hashes.has(name.replace(/\.json$/, ''))) return
    // A clock that was ahead counts from today.
    const since = Math.min(before.get(name) ?? now, now)
    const path = join(outDir, 'shards', name)
    const abandoned = isTemporary(name) && (await ageOf(path)) > ABANDONED
    if (isTemporary(name) && !abandoned) return
    if (abandoned || now - since > keepFor) await rm(path, { force: true })
    else retired[name] = since
  })
  if (Object.keys(retired).length > 0) await putFile(join(outDir, RETIRED), JSON.stringify(retired))
  else await rm(join(outDir, RETIRED), { force: true })
}

/** Milliseconds since a file was last written; 0 where it is gone. */
async function ageOf(path: string): Promise<number> {
  const found = await stat(path).catch(() => null)
  return found ? Date.now() - found.mtimeMs : 0
}

async function readRetired(outDir: string): Promise<Map<string, number>> {
  try {
    const held: unknown = JSON.parse(await readFile(join(outDir, RETIRED), 'utf8'))
    const entries = typeof held === 'object' && held !== null ? Object.entries(held) : []
    return new Map(entries.filter((entry): entry is [string, number] => typeof entry[1] === 'number'))
  } catch {
    // Missing or spoilt: all that is out of use then counts from today, which keeps more, never less.
    return new Map()
  }
}
