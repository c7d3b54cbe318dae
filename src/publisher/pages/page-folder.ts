import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { sha256 } from '../sha256.ts'

export interface PageFolder {
  readonly put: (file: string, content: string | Uint8Array) => void
  /** Whether a page is in place as its checksum says. */
  readonly holds: (file: string, sum: string) => boolean
}

/**
 * Puts pages in place in the folder of a site, unless they are there already. One that takes another's place does so
 * in one step; one that is new is written where it stands, for no page leads there before the feeds are printed, and a
 * build that is killed meanwhile is mended by the next. Other than what is published besides, pages are not waited for
 * on the disk: there are thousands, and what a failing power takes of them the next build finds and mends.
 */
export function openFolder(site: string): PageFolder {
  const made = new Set<string>()
  const put = (file: string, content: string | Uint8Array) => {
    const path = join(site, file)
    const folder = dirname(path)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    if (isNew(path, content) || isSame(path, content)) return
    const temporary = `${path}.${process.pid}.tmp`
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  }
  const holds = (file: string, sum: string) => {
    const content = readOld(join(site, file))
    return content !== null && sha256(content) === sum
  }
  return { put, holds }
}

/** Writes a page where there was none. */
function isNew(path: string, content: string | Uint8Array): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function isSame(path: string, content: string | Uint8Array): boolean {
  if (typeof content === 'string') return readOld(path) === content
  try {
    return readFileSync(path).equals(content)
  } catch {
    return false
  }
}

function readOld(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
