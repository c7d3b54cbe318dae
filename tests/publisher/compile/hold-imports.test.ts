import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { holdImports } from '../../../src/publisher/compile/hold-imports.ts'

test('what is imported of a CommonJS module is read once, and is what it was', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-imports-'))
  writeFileSync(
    join(folder, 'counter.cjs'),
    `let reads = 0
     exports.add = (a, b) => a + b
     Object.defineProperty(exports, 'reads', { enumerable: true, get: () => ++reads })`,
  )
  const entry = join(folder, 'entry.mjs')
  writeFileSync(
    entry,
    `import * as counter from './counter.cjs'
     export const told = [counter.add(1, 2), counter.reads === counter.reads]`,
  )
  const compile = async (outDir: string, plugins: { name: string; renderChunk: typeof holdImports }[]) => {
    await build({
      configFile: false,
      logLevel: 'error',
      root: folder,
      plugins,
      build: {
        ssr: entry,
        outDir,
        minify: false,
        rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
      },
    })
    const { told } = await import(pathToFileURL(join(outDir, 'entry.mjs')).href)
    return told
  }
  expect(await compile(join(folder, 'plain'), [])).toEqual([3, false])
  const held = await compile(join(folder, 'held'), [{ name: 'hold-imports', renderChunk: holdImports }])
  expect(held).toEqual([3, true])
})
