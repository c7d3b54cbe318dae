import { writeFileSync } from 'node:fs'
import { codeOf } from '../../indexer/code-of.ts'

/** Writes a file where nothing of its name is. @returns false where something is. */
export function createFile(path: string, content: string | Uint8Array): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
