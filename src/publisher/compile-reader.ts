import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

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
  const { build } = await import('vite')
  const temporary = `${compiled}.${process.pid}.tmp`
  await build({
    root: packageDir,
    configFile: join(packageDir, 'vite.config.ts'),
    logLevel: 'error',
    build: { outDir: temporary, emptyOutDir: true },
  })
  await rm(compiled, { recursive: true, force: true })
  await rename(temporary, compiled)
  await removeOthers(folder, compiled)
  return compiled
}

async function hashSources(packageDir: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['src/model', 'src/reader', 'public']) {
    const names = await readdir(join(packageDir, folder), { recursive: true, withFileTypes: true })
    const files = names.filter((name) => name.isFile()).map((name) => join(name.parentPath, name.name))
    for (const file of files.sort()) hash.update(file.slice(packageDir.length)).update(await readFile(file))
  }
  for (const file of ['package-lock.json', 'vite.config.ts', 'index.html']) {
    hash.update(await readFile(join(packageDir, file)).catch(() => ''))
  }
  return hash.digest('hex').slice(0, 16)
}

async function removeOthers(folder: string, kept: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    if (path !== kept && !name.endsWith('.tmp')) await rm(path, { recursive: true, force: true })
  }
}
