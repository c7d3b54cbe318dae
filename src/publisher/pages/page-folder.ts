import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * Puts pages in place in the folder of a site, unless they are there already. One that takes another's place does so
 * in one step; one that is new is written where it stands, for no page leads there before the feeds are printed, and a
 * build that is killed meanwhile is mended by the next. Other than what is published besides, pages are not waited for
 * on the disk: there are thousands, and what a failing power takes of them the next build finds and mends.
 */
export function openFolder(site: string): (file: string, content: string) => void {
  const made = new Set<string>()
  return (file, content) => {
    const path = join(site, file)
    const folder = dirname(path)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    if (isNew(path, content) || holds(path, content)) return
    const temporary = `${path}.${process.pid}.tmp`
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  }
}

/** Writes a page where there was none. */
function isNew(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function holds(path: string, content: string): boolean {
  try {
    return readFileSync(path, 'utf8') === content
  } catch {
    return false
  }
}
