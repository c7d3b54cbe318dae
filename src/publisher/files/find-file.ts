import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { isTemporary } from '../../indexer/put-file.ts'

/** For hosts, not for readers; what begins with a dot is hidden besides, but for what a standard puts there. */
const HOST_FILE = '_headers'
const HIDDEN = /(?:^|\/)\.(?!well-known\/)/

/**
 * The file at a path inside a site, or null where there is none to show: a folder, a hidden or half-written file, or
 * a link that leads out of the site.
 */
export async function findFile(site: string, path: string): Promise<string | null> {
  if (path === HOST_FILE || isTemporary(path) || HIDDEN.test(path) || path.includes('\0')) return null
  try {
    const root = await realpath(site)
    const file = await realpath(join(root, path))
    return file.startsWith(root + sep) && (await stat(file)).isFile() ? file : null
  } catch {
    // Not there, not readable, or with a name that no file can have: for a reader that is the same.
    return null
  }
}
