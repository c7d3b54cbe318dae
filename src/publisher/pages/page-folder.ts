import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ownStamp } from '../../indexer/file-stamp.ts'
import { sha256 } from '../sha256.ts'

export interface PageFolder {
  readonly put: (file: string, content: string | Uint8Array) => void
  /** Whether a page is in place as its checksum says; it is not read where it has the stamp that it then had. */
  readonly holds: (file: string, sum: string, stamp: string) => boolean
  /** Changes whenever a file is written, replaced or touched. */
  readonly stamp: (file: string) => string
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
  const stamp = (file: string) => ownStamp(join(site, file))
  const holds = (file: string, sum: string, then: string) => {
    if (then !== '' && stamp(file) === then) return true
    const content = readOld(join(site, file))
    return content !== null && sha256(content) === sum
  }
  return { put, holds, stamp }
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
