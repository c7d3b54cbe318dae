import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { WORKER } from './site-files.ts'

/** Readers of other states of the sources are kept this long, for a build may be copying one. */
const KEEP = 24 * 3_600_000

/**
 * The folder of the compiled reader. A package brings it along; in a checkout it is compiled once, and again
 * when its sources change, so that building a site needs no bundler.
 */
export async function compileReader(packageDir: string): Promise<string> {
  const shipped = join(packageDir, 'dist/reader')
  if (!existsSync(join(packageDir, 'src/reader/main.tsx'))) return shipped
  const folder = join(packageDir, 'node_modules/.cache/throughline-reader')
  const compiled = join(folder, await hashSources(packageDir))
  if (existsSync(compiled)) return compiled
  await mkdir(folder, { recursive: true })
  await removeOld(folder)
  const temporary = await mkdtemp(join(folder, 'making-'))
  try {
    await compile(packageDir, temporary)
    await rename(temporary, compiled)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Another process may have made the same in the meantime; one is as good as the other.
    if (!existsSync(compiled)) throw error
  }
  return compiled
}

/** The reader, and its worker beside it, which is one plain script. */
async function compile(packageDir: string, outDir: string): Promise<void> {
  const { build } = await import('vite')
  // Vite takes a NODE_ENV that is set at its word, and a test's would compile the slow React for development.
  const environment = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      root: packageDir,
      configFile: join(packageDir, 'vite.config.ts'),
      logLevel: 'error',
      build: { outDir, emptyOutDir: true },
    })
    await build({
      root: packageDir,
      configFile: false,
      publicDir: false,
      logLevel: 'error',
      build: {
        target: 'es2023',
        outDir,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: join(packageDir, 'src/worker/main.ts'),
          output: { format: 'iife', entryFileNames: WORKER },
        },
      },
    })
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = environment
  }
}

async function hashSources(packageDir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['src/model', 'src/reader', 'src/worker', 'public']) {
    const names = await readdir(join(packageDir, folder), { recursive: true, withFileTypes: true })
    const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
    for (const file of files.sort()) hash.update(file.slice(packageDir.length)).update(await readFile(file))
  }
  for (const file of ['package-lock.json', 'vite.config.ts', 'index.html']) {
    hash.update(await readFile(join(packageDir, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

async function removeOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const age =
      Date.now() -
      (await stat(path)
        .catch(() => null)
        .then((found) => found?.mtimeMs ?? 0))
    if (age > KEEP) await rm(path, { recursive: true, force: true })
  }
}
