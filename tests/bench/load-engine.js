import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * The story engine and its constants, compiled, for Node 20 runs no TypeScript.
 * @returns {Promise<typeof import('../../src/indexer/stories/group-headlines.ts') & typeof import('../../src/indexer/stories/compare-headlines.ts') & typeof import('../../src/indexer/group/group-articles.ts')>}
 */
export async function loadEngine() {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const folder = await mkdtemp(join(tmpdir(), 'throughline-engine-'))
  try {
    const paths = ['stories/group-headlines', 'stories/compare-headlines', 'group/group-articles']
    const names = paths.map((path) => basename(path))
    const input = Object.fromEntries(
      paths.map((path) => [basename(path), join(root, `src/indexer/${path}.ts`)]),
    )
    const rolldownOptions = { input, output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } }
    const options = { ssr: true, outDir: folder, minify: false, rolldownOptions }
    await build({ configFile: false, root, logLevel: 'error', build: options })
    const modules = await Promise.all(
      names.map((name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href)),
    )
    return Object.assign({}, ...modules)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
