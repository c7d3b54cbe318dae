import { closeSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { codeOf } from '../../indexer/code-of.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file where nothing of its name is, as a whole or not at all. Synchronously, so that others who read the folder
 * hardly ever find a part of it.
 * @returns false where something of that name is there.
 */
export function writeNew(path: string, content: string): boolean {
  makeFolder(dirname(path))
  const file = openNew(path)
  if (file === null) return false
  try {
    writeFileSync(file, content)
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  } finally {
    closeSync(file)
  }
}

function openNew(path: string): number | null {
  try {
    return openSync(path, 'wx')
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null
    throw error
  }
}
