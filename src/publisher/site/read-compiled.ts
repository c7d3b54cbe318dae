import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compileReader } from '../compile/compile-reader.ts'
import { filesUnder } from '../files/files-under.ts'
import { isHashed, WORKER } from '../site-files.ts'

/** The compiled reader, which every site carries. */
export interface CompiledReader {
  readonly folder: string
  /** The page that it starts from, before it is a site's. */
  readonly template: string
  /** The service worker, before it is a site's. */
  readonly worker: string
  /** Paths of all other files: those that have a hash of their content in their names, and those that have none. */
  readonly hashed: readonly string[]
  readonly fixed: readonly string[]
  readonly read: (path: string) => Buffer
}

export async function readCompiled(packageDir: string): Promise<CompiledReader> {
  const folder = await compileReader(packageDir)
  const template = await readFile(join(folder, 'index.html'), 'utf8')
  const worker = await readFile(join(folder, WORKER), 'utf8')
  const parts = (await filesUnder(folder)).filter((path) => path !== 'index.html' && path !== WORKER)
  return {
    folder,
    template,
    worker,
    hashed: parts.filter(isHashed),
    fixed: parts.filter((path) => !isHashed(path)),
    read: (path) => readFileSync(join(folder, path)),
  }
}
