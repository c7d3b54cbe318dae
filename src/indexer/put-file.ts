import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { threadId } from 'node:worker_threads'
import { HOUR } from '../model/time/day.ts'

/** What a name ends in as long as its file is not whole: a thread and a process; in earlier versions, a process alone. */
const TEMPORARY = /(?:\.\d+){1,2}\.tmp$/
/** A file that has been half written for this long was left by a build that was cut off. In milliseconds. */
export const ABANDONED = HOUR

/** Whether a name is that of a file which has not taken its place yet. */
export function isTemporary(name: string): boolean {
  return TEMPORARY.test(name)
}

/** The name that a file has until it is whole; of this thread's own, so that no two are in each other's way. */
export function temporaryName(path: string): string {
  return `${path}.${threadId}.${process.pid}.tmp`
}

/** The name that it then gets. */
export function finalName(name: string): string {
  return name.replace(TEMPORARY, '')
}

/** A failure of the machine with the path of what it is about, which it lacks where the file is open already. */
export function nameFile(error: unknown, path: string): unknown {
  const isNameless = error instanceof Error && 'code' in error && !('path' in error)
  return isNameless ? Object.assign(error, { path }) : error
}

/** Puts a file in place in one step: it is there as a whole or not at all, even after the power failed. */
export async function putFile(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = temporaryName(path)
  try {
    const file = await open(temporary, 'w')
    try {
      await file.writeFile(content)
      await file.datasync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw nameFile(error, path)
  }
}

/** The same synchronously, and without waiting for the disk: after the power failed it may not be whole. */
export function putFileSync(path: string, content: string | Uint8Array): void {
  const temporary = temporaryName(path)
  try {
    writeFileSync(temporary, content)
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw nameFile(error, path)
  }
}
