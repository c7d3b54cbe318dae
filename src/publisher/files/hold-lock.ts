import { readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { codeOf } from '../../indexer/code-of.ts'
import { RefusedError } from '../../indexer/refused-error.ts'
import { createFile } from './create-file.ts'
import { makeFolder } from './make-folder.ts'

/** Hidden, so that no host and no server takes it for a part of the site. */
const LOCK = '.throughline-lock'

/** After this, a lock that says nothing was left by a process that was killed while it wrote. In milliseconds. */
const WRITTEN_AFTER = 10_000

/** Those of this process. */
const held = new Set<string>()

/** Who writes into a folder. */
interface Holder {
  readonly pid: number
  readonly host: string
}

/**
 * Does some work in a folder that no other build writes into meanwhile, for each would take the other's files for left
 * over. What a process left behind that lives no more is taken over.
 * @throws {RefusedError} when another process is at work there, naming it.
 */
export async function holdLock<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const isNew = makeFolder(folder)
  const path = resolve(folder, LOCK)
  if (held.has(path)) throw refusal(process.pid, '', path)
  const mine = JSON.stringify({ pid: process.pid, host: hostname() } satisfies Holder)
  while (!createFile(path, mine)) takeOver(path)
  held.add(path)
  try {
    return await work()
  } finally {
    held.delete(path)
    rmSync(path, { force: true })
    if (isNew && readdirSync(folder).length === 0) rmdirSync(folder)
  }
}

/** Removes a lock whose holder lives no more. */
function takeOver(path: string): void {
  const content = read(path)
  if (content === null) return
  const holder = parse(content)
  if (holder === null && ageOf(path) < WRITTEN_AFTER)
    throw new RefusedError('Another build is beginning there at this moment. Try again.')
  if (holder !== null && (holder.host !== hostname() || isAlive(holder.pid))) {
    const where = holder.host === hostname() ? '' : ` on ${holder.host}`
    throw refusal(holder.pid, where, path)
  }
  // Renaming succeeds for one process only; should it have been the next holder's lock in that moment, it goes back.
  const aside = `${path}.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if (read(aside) === content) rmSync(aside, { force: true })
  else renameSync(aside, path)
}

function refusal(pid: number, where: string, path: string): RefusedError {
  return new RefusedError(
    `Another build is writing there: process ${pid}${where}. Wait for it; if there is none, delete ${path}.`,
  )
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
}

function parse(content: string): Holder | null {
  try {
    const found: unknown = JSON.parse(content)
    if (typeof found !== 'object' || found === null || !('pid' in found) || !('host' in found)) return null
    const { pid, host } = found
    return Number.isInteger(pid) && typeof pid === 'number' && typeof host === 'string' ? { pid, host } : null
  } catch {
    return null
  }
}

/** Milliseconds since a file was written; 0 where it is gone. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}

function isAlive(pid: number): boolean {
  // This process's own number was another's before it, as in a container that is started anew.
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
