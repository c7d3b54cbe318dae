import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Makes a folder, and those above it, where they are not there. One by one, for Node's own way of making several never
 * ends where a file system refuses with "not there", as /proc does.
 * @returns whether there was none.
 * @throws what the machine says.
 */
export function makeFolder(folder: string): boolean {
  const missing: string[] = []
  for (let at = resolve(folder); !existsSync(at); at = dirname(at)) missing.unshift(at)
  for (const at of missing) makeOne(at)
  // Where a file is in its place, this fails and says so.
  if (missing.length === 0) mkdirSync(folder, { recursive: true })
  return missing.length > 0
}

function makeOne(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    // Another process may have made it meanwhile.
    if (!existsSync(folder)) throw error
  }
}
