import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Manifest } from '../model/manifest.ts'
import { shardPath } from '../model/shards.ts'
import { ABANDONED, isTemporary, putFile } from './put-file.ts'
import type { ShardSet } from './shard-set.ts'

const MANIFEST = 'manifest.json'
/** Since when shards that no manifest names any more are out of use, by file name. */
const RETIRED = 'retired.json'
/** A tab that was open through a deploy finds its shards for this long, in milliseconds. */
const KEEP = 7 * 24 * 3_600_000
/** Writes in flight; more do not make four I/O threads faster. */
const AT_ONCE = 16

/**
 * Writes an index so that a kill at any moment leaves the old one whole: first the shards, under names that no
 * old manifest has with other bytes, then in one step the manifest that names them.
 * @returns bytes of all that the manifest reaches, itself included.
 */
export async function writeIndex(
  outDir: string,
  manifest: Manifest,
  shards: ShardSet,
  now: number,
): Promise<number> {
  const folder = join(outDir, 'shards')
  await mkdir(folder, { recursive: true })
  const present = new Set(await readdir(folder))
  let bytes = 0
  await inParallel([...shards.texts], async ([hash, text]) => {
    bytes += Buffer.byteLength(text)
    const name = `${hash}.json`
    if (!present.has(name) || !(await holds(join(folder, name), text))) await writeShard(outDir, hash, text)
  })
  await syncFolder(folder)
  const text = JSON.stringify(manifest)
  await putFile(join(outDir, MANIFEST), text)
  await retireOld(outDir, present, shards, now)
  return bytes + Buffer.byteLength(text)
}

async function holds(path: string, text: string): Promise<boolean> {
  const held = await readFile(path, 'utf8').catch(() => null)
  return held === text
}

async function writeShard(outDir: string, hash: string, text: string): Promise<void> {
  await putFile(join(outDir, shardPath(hash)), text)
}

/** After this, the names in a folder are on the disk, too. Some systems can't open folders, and need not. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => {})
  await folder?.close()
}

/** Deletes what has been out of use for a week, and what a killed run left half written. */
async function retireOld(
  outDir: string,
  present: ReadonlySet<string>,
  shards: ShardSet,
  now: number,
): Promise<void> {
  const before = await readRetired(outDir)
  const retired: Record<string, number> = {}
  await inParallel([...present].sort(), async (name) => {
    if (shards.texts.has(name.replace(/\.json$/, ''))) return
    const since = before.get(name) ?? now
    const path = join(outDir, 'shards', name)
    const abandoned = isTemporary(name) && (await ageOf(path)) > ABANDONED
    if (isTemporary(name) && !abandoned) return
    if (abandoned || now - since > KEEP) await rm(path, { force: true })
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

async function inParallel<T>(values: readonly T[], run: (value: T) => Promise<void>): Promise<void> {
  let next = 0
  const worker = async () => {
    for (let at = next++; at < values.length; at = next++) {
      const value = values[at]
      if (value !== undefined) await run(value)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}
