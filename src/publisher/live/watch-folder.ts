import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs'
import { join } from 'node:path'
import { DATA_FOLDERS } from '../data-folders.ts'

/** An editor writes a file in several steps, and git many files: told is what was still for this long, … */
const QUIET = 100
/** … or has gone on for this long. Milliseconds, like the others. */
const LONGEST = 1000
/** How often a folder that is gone is looked for. */
const LOOK_EVERY = 500

/**
 * Tells whenever something changed in a folder or below it, until it is ended. Folders are watched one by one, for Node's
 * own recursive watching loses files of new folders; what is hidden is not watched.
 * @param onFault is told, once, of a folder that cannot be watched, as where a system lets no more be; others are.
 * @returns ends it.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onFault: (error: unknown) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>()
  let timer: NodeJS.Timeout | undefined
  let since: number | null = null
  let gone = false
  let isFaulty = false

  const changed = () => {
    since ??= Date.now()
    clearTimeout(timer)
    timer = setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())))
  }
  // New folders are watched before anybody reads them, so that nothing falls in between.
  const tell = () => {
    since = null
    renew()
    onChange()
  }
  const renew = () => {
    const present = foldersUnder(folder)
    for (const [key, watcher] of watchers) {
      if (present.has(key)) continue
      watcher.close()
      watchers.delete(key)
    }
    let fault: unknown = null
    for (const [key, path] of present) if (!watchers.has(key)) fault ??= start(key, path)
    if (fault !== null && !isFaulty) onFault(fault)
    isFaulty = fault !== null
    if (gone && present.size > 0) changed()
    gone = present.size === 0
    if (gone) timer = setTimeout(renew, LOOK_EVERY)
  }
  /** Gives what stands in the way. */
  const start = (key: string, path: string): unknown => {
    try {
      const watcher = watch(path, (_, name) => {
        if (!name?.startsWith('.')) changed()
      })
      watchers.set(key, watcher.on('error', changed))
      return null
    } catch (error) {
      // Else it is gone again already, of which the folder above it tells.
      return statsOf(path) === null ? null : error
    }
  }

  renew()
  return () => {
    clearTimeout(timer)
    for (const watcher of watchers.values()) watcher.close()
  }
}

/**
 * A folder and those below it by what they are, for another one may have taken a name. As where data is read, links are
 * followed to the folders that it is in, and to no others.
 */
function foldersUnder(folder: string): Map<string, string> {
  const found = new Map<string, string>()
  const visit = (path: string) => {
    const stats = statsOf(path)
    if (!stats?.isDirectory()) return
    found.set(`${stats.ino} ${path}`, path)
    for (const entry of entriesOf(path)) {
      const isLinked = path === folder && entry.isSymbolicLink() && DATA_FOLDERS.includes(entry.name)
      if ((entry.isDirectory() || isLinked) && !entry.name.startsWith('.')) visit(join(path, entry.name))
    }
  }
  visit(folder)
  return found
}

/** Null for what is not there, or a link that leads around in a circle. */
function statsOf(path: string) {
  try {
    return statSync(path)
  } catch {
    return null
  }
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true })
  } catch {
    // Gone between two looks.
    return []
  }
}
