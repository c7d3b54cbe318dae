import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { DAY } from '../../model/time/day.ts'

/** What was compiled of other states of the sources is kept this long, for a build may be using it. */
const KEEP = DAY

/**
 * The folder of what is compiled of the reader's sources. A package brings it along; in a checkout it is compiled once,
 * and again when its sources change, so that building a site needs no bundler.
 * @param name of what is compiled.
 * @param sources folders that it is made of.
 */
export async function keepCompiled(
  packageDir: string,
  name: string,
  sources: readonly string[],
  compile: (packageDir: string, outDir: string) => Promise<void>,
): Promise<string> {
  const shipped = join(packageDir, 'dist', name)
  if (!existsSync(join(packageDir, 'src/reader/main.tsx'))) return shipped
  const folder = join(packageDir, `node_modules/.cache/throughline-${name}`)
  const compiled = join(folder, hashSources(packageDir, sources))
  if (existsSync(compiled)) return compiled
  await mkdir(folder, { recursive: true })
  await removeOld(folder)
  const temporary = join(folder, `making-${randomUUID()}`)
  // As open as the checkout is: what `mkdtemp` makes is its maker's alone, and others may build with it, too.
  await mkdir(temporary)
  // Vite takes a NODE_ENV that is set at its word, and a test's would compile the slow React for development.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await compile(packageDir, temporary)
    await rename(temporary, compiled)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have made the same in the meantime; one is as good as the other.
    if (!existsSync(compiled)) throw error
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
  }
  return compiled
}

/** Synchronously, for that takes a third of the time, and every build in a checkout waits for it. */
function hashSources(packageDir: string, folders: readonly string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    const names = readdirSync(join(packageDir, folder), { recursive: true, withFileTypes: true })
    const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
    for (const file of files.sort()) hash.update(file.slice(packageDir.length)).update(readFileSync(file))
  }
  for (const file of [
    'package-lock.json',
    'vite.config.ts',
    'index.html',
    'src/publisher/compile/name-class.ts',
  ]) {
    hash.update(readFileSync(join(packageDir, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (Date.now() - (found?.mtimeMs ?? 0) > KEEP) await rm(path, { recursive: true, force: true })
  }
}
