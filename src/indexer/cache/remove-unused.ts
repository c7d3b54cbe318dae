import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DAY } from '../../model/time/day.ts'
import { finalName } from '../put-file.ts'

/** What no build asked for in so long is removed, in milliseconds. */
const KEEP = 30 * DAY

/**
 * Removes what was left in a folder of the cache.
 * @param isOurs tells by its name what was put there by us.
 * @param now the build's clock, in milliseconds.
 */
export function removeUnused(folder: string, isOurs: RegExp, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!isOurs.test(finalName(name))) continue
    const path = join(folder, name)
    if (now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > KEEP)
      rmSync(path, { force: true })
  }
}
