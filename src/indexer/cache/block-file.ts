import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../code-of.ts'
import { nameFile, temporaryName } from '../put-file.ts'
import { sha256 } from '../sha256.ts'

/** Before each block stand the SHA-256 of its bytes and their number. */
const HEAD = /^([0-9a-f]{64}) ([ \d]{9})\n$/
const HEAD_LENGTH = 75

/**
 * The texts of a file of blocks, one after the other, as `writeBlocks` wrote them; none where there is no such file. A
 * block that was harmed is left out, and so is all that follows where the file was cut off or is of another's making.
 */
export function* readBlocks(path: string): Generator<string> {
  for (const bytes of readByteBlocks(path)) yield bytes.toString('utf8')
}

/** The same before they are decoded: the bytes of each block, which are nobody else's. */
export function* readByteBlocks(path: string): Generator<Buffer> {
  const file = openIfThere(path)
  if (file === null) return
  try {
    for (;;) {
      const head = HEAD.exec(readBytes(file, HEAD_LENGTH).toString('latin1'))
      if (!head) return
      const length = Number(head[2])
      const bytes = readBytes(file, length)
      if (bytes.length < length) return
      if (sha256(bytes) === head[1]) yield bytes
    }
  } finally {
    closeSync(file)
  }
}

/** Puts a file of blocks in place in one step. The disk is not waited for: what a power failure takes is made anew. */
export function writeBlocks(path: string, blocks: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true })
  const temporary = temporaryName(path)
  try {
    const file = openSync(temporary, 'w')
    try {
      for (const block of blocks) {
        const bytes = Buffer.from(block)
        writeSync(file, `${sha256(bytes)} ${String(bytes.length).padStart(9)}\n`)
        for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
      }
    } finally {
      closeSync(file)
    }
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw nameFile(error, path)
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

/** As many bytes as are wanted, or as there are. */
function readBytes(file: number, wanted: number): Buffer {
  const bytes = Buffer.allocUnsafe(wanted)
  let length = 0
  for (let read = -1; read !== 0 && length < wanted; length += read)
    read = readSync(file, bytes, length, wanted - length, null)
  return bytes.subarray(0, length)
}
