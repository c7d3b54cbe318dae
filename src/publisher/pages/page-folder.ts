import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { ownStamp } from '../../indexer/cache/file-stamp.ts'
import { putFileSync } from '../../indexer/put-file.ts'
import { sha256 } from '../../indexer/sha256.ts'
import { createFile } from '../files/create-file.ts'

export interface PageFolder {
  /** Gives the checksum of what it put there. */
  readonly put: (file: string, content: string | Uint8Array) => string
  /**
   * The stamp of a file that is in place as its checksum says, null for any other; it is not read where it has the stamp
   * that it then had.
   */
  readonly holds: (file: string, sum: string, stamp: string) => string | null
  /** Changes whenever a file is written, replaced or touched. */
  readonly stamp: (file: string) => string
}

/**
 * Puts pages in place in the folder of a site, unless they are there already. One that takes another's place does so
 * in one step; one that is new is written where it stands, for no page leads there before the feeds are printed, and a
 * build that is killed meanwhile is mended by the next. Other than what is published besides, pages are not waited for
 * on the disk: there are thousands, and what a failing power takes of them the next build finds and mends.
 */
export function openPageFolder(site: string): PageFolder {
  const made = new Set<string>()
  const bytesOf = openEncoder()
  // Paths of pages are in order as they are, and to join a hundred thousand of them takes a fifth of looking at them.
  const pathOf = (file: string) => `${site}/${file}`
  const put = (file: string, content: string | Uint8Array) => {
    const path = pathOf(file)
    const folder = dirname(path)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    const bytes = bytesOf(content)
    if (!createFile(path, bytes) && !isSame(path, bytes)) putFileSync(path, bytes)
    return sha256(bytes)
  }
  const stamp = (file: string) => ownStamp(pathOf(file))
  const holds = (file: string, sum: string, then: string) => {
    const now = stamp(file)
    if (now === '' || now === then) return now || null
    const content = readOld(pathOf(file))
    return content !== null && sha256(content) === sum ? now : null
  }
  return { put, holds, stamp }
}

function isSame(path: string, content: Uint8Array): boolean {
  return readOld(path)?.equals(content) === true
}

function readOld(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

/** Room for a page, in bytes: feeds of real articles take up to 160,000. */
const ROOM = 1 << 20

/** Encodes texts, each into the place of the one before: a buffer for each page took longer than to write it. */
function openEncoder(): (content: string | Uint8Array) => Uint8Array {
  const room = Buffer.allocUnsafe(ROOM)
  return (content) => {
    if (typeof content !== 'string') return content
    // No letter of a string takes more than three bytes.
    return content.length * 3 > ROOM ? Buffer.from(content) : room.subarray(0, room.write(content))
  }
}
