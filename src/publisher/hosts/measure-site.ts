import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteSize {
  readonly files: number
  readonly bytes: number
  /** The most files that one folder has. */
  readonly fullest: number
}

/**
 * Counts what a host gets: what earlier builds left for open tabs is a part of it.
 * @param known bytes of files whose size is known, by their paths in the folder: to ask for those of a hundred thousand
 *   pages takes a second.
 */
export function measureSite(dir: string, known: ReadonlyMap<string, number> = new Map()): SiteSize {
  return measure(dir, '', known)
}

function measure(dir: string, folder: string, known: ReadonlyMap<string, number>): SiteSize {
  let [files, bytes, fullest] = [0, 0, 0]
  for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
    const path = `${folder}${entry.name}`
    if (entry.isDirectory()) {
      const inside = measure(dir, `${path}/`, known)
      files += inside.files
      bytes += inside.bytes
      fullest = Math.max(fullest, inside.fullest)
    } else {
      files++
      fullest = Math.max(fullest, files)
      bytes += known.get(path) ?? statSync(join(dir, path), { throwIfNoEntry: false })?.size ?? 0
    }
  }
  return { files, bytes, fullest }
}
