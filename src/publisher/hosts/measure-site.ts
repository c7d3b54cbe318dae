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
  const entries = readdirSync(join(dir, folder), { withFileTypes: true })
  const own = entries.filter((entry) => !entry.isDirectory()).map(({ name }) => `${folder}${name}`)
  const sizeOf = (path: string) =>
    known.get(path) ?? statSync(join(dir, path), { throwIfNoEntry: false })?.size ?? 0
  let files = own.length
  let bytes = own.reduce((sum, path) => sum + sizeOf(path), 0)
  let fullest = own.length
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const inside = measure(dir, `${folder}${name}/`, known)
    files += inside.files
    bytes += inside.bytes
    fullest = Math.max(fullest, inside.fullest)
  }
  return { files, bytes, fullest }
}
