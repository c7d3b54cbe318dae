import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { inParallel } from './in-parallel.ts'
import { temporaryName } from './put-file.ts'
import type { PutShard } from './shard-set.ts'

/** The folder of an index's shards, while they are written. */
export interface ShardFolder {
  /** Names of what was there before. */
  readonly present: ReadonlySet<string>
  /** Writes a shard, unless it is there already. */
  readonly put: PutShard
  /** After this, all that was put is on the disk, by its name. */
  readonly settle: () => Promise<void>
}

/**
 * Opens the folder of an index's shards. Each is written whole before it has its name, and without waiting for the
 * disk, which `settle` does for all of them together; nothing may name them before that.
 *
 * Synchronously, for the stages that make shards are: 1,000 shards take some 0.05 s.
 */
export async function openShardFolder(folder: string): Promise<ShardFolder> {
  await mkdir(folder, { recursive: true })
  const present = new Set(await readdir(folder))
  const written: string[] = []
  return {
    present,
    put: (hash, text) => {
      const name = `${hash}.json`
      const path = join(folder, name)
      if (present.has(name) && holds(path, text)) return
      write(path, text)
      written.push(path)
    },
    settle: async () => {
      await inParallel(written, sync)
      // The names of the files are the folder's. Some systems can't open folders, and need not.
      await sync(folder).catch(() => {})
    },
  }
}

function holds(path: string, text: string): boolean {
  try {
    return readFileSync(path, 'utf8') === text
  } catch {
    return false
  }
}

function write(path: string, text: string): void {
  const temporary = temporaryName(path)
  try {
    writeFileSync(temporary, text)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.datasync()
  } finally {
    await file.close()
  }
}
