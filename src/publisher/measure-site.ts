import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface SiteSize {
  readonly files: number
  readonly bytes: number
  /** The most files that one folder has. */
  readonly fullest: number
}

/** Counts what a host gets: what earlier builds left for open tabs is a part of it. */
export function measureSite(dir: string): SiteSize {
  let [files, bytes, fullest] = [0, 0, 0]
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name)
    if (entry.isDirectory()) {
      const inside = measureSite(path)
      files += inside.files
      bytes += inside.bytes
      fullest = Math.max(fullest, inside.fullest)
    } else {
      files++
      fullest = Math.max(fullest, files)
      bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0
    }
  }
  return { files, bytes, fullest }
}
