import { readdir, rm, rmdir, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ABANDONED, isTemporary } from '../../indexer/put-file.ts'
import { KEEP_FOR_TABS } from '../../indexer/shards/write-index.ts'
import { APP } from '../site-files.ts'
import type { Checksums } from './checksums.ts'

/**
 * Deletes what an earlier build published and this one doesn't. Parts of the reader stay for a week after their last
 * build, for open tabs load them late; anything else goes at once, for it may have been taken back.
 */
export async function retireFiles(
  site: string,
  before: Checksums,
  current: Checksums,
  now: number,
): Promise<void> {
  for (const path of before.keys()) {
    if (current.has(path)) continue
    if (!path.startsWith(`${APP}/`)) await removeFile(site, path)
    // From here on its week is counted; it may be gone already.
    else await utimes(join(site, path), now / 1000, now / 1000).catch(() => {})
  }
  const folders = new Set([...current.keys()].map((path) => dirname(path)))
  for (const folder of folders) {
    for (const name of await readdir(join(site, folder))) {
      const keep = folder === APP && !current.has(`${APP}/${name}`) ? KEEP_FOR_TABS : null
      const most = isTemporary(name) ? ABANDONED : keep
      if (most !== null) await removeOld(join(site, folder, name), now - most)
    }
  }
}

/** Removes a file, and the folders in the site that it leaves empty: hosts answer for those as well. */
async function removeFile(site: string, path: string): Promise<void> {
  await rm(join(site, path), { force: true })
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const removed = await rmdir(join(site, folder)).then(
      () => true,
      () => false,
    )
    if (!removed) return
  }
}

async function removeOld(path: string, before: number): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (found?.isFile() && found.mtimeMs < before) await rm(path, { force: true })
}
