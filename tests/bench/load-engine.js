import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * The story engine, compiled, for Node 20 runs no TypeScript.
 * @returns {Promise<typeof import('../../src/indexer/stories/group-headlines.ts')>}
 */
export async function loadEngine() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'throughline-engine-'))
  try {
    const ssr = join(root, 'src/indexer/stories/group-headlines.ts')
    await build({ configFile: false, root, logLevel: 'error', build: { ssr, outDir: folder, minify: false } })
    return await import(pathToFileURL(join(folder, 'group-headlines.js')).href)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
