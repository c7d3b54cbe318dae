import { readdir, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { Checksums } from './checksums.ts'
import { APP, TEMPORARY } from './site-files.ts'

/** A tab that was open through a deploy finds the reader's parts for this long, in milliseconds. */
const KEEP = 7 * 24 * 3_600_000

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
  for (const path of Object.keys(before)) {
    if (Object.hasOwn(current, path)) continue
    if (!path.startsWith(`${APP}/`)) await rm(join(site, path), { force: true })
    // From here on its week is counted; it may be gone already.
    else await utimes(join(site, path), now / 1000, now / 1000).catch(() => {})
  }
  for (const name of await readdir(join(site, APP))) {
    if (Object.hasOwn(current, `${APP}/${name}`)) continue
    const path = join(site, APP, name)
    const { mtimeMs } = await stat(path)
    if (name.endsWith(TEMPORARY) || now - mtimeMs > KEEP) await rm(path, { recursive: true, force: true })
  }
}
