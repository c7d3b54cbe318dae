import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import { shardPath } from '../../src/model/shards.ts'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { openWrittenIndex } from '../support/open-written-index.ts'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** Compressed bytes of the data of a first view: the manifest, the topics, and the first page of the list. */
async function firstView(articles: number): Promise<{ manifest: number; all: number }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-view-'))
  const outDir = join(dataDir, 'index')
  folders.push(dataDir)
  generateFolder({ articles, seed: 1, outDir: dataDir })
  const options = { now: Date.UTC(2026, 6, 1), title: 'Test', publishedOnly: false, allowShrink: false }
  await indexFolder({ ...options, dataDir, outDir })
  const { manifest } = await openWrittenIndex(outDir)
  if (manifest.all.kind !== 'long') throw new Error('This newspaper is too small for the test.')
  const bytesOf = (path: string) => brotliCompressSync(readFileSync(join(outDir, path))).length
  const own = bytesOf('manifest.json')
  return {
    manifest: own,
    all: own + bytesOf(shardPath(manifest.topics)) + bytesOf(shardPath(manifest.all.newest.first)),
  }
}

test('a first view costs the same at 700 articles and at 20,000, and the manifest stays under 4 KB', async () => {
  const [small, large] = [await firstView(700), await firstView(20_000)]
  expect(Math.abs(large.all - small.all) / small.all).toBeLessThan(0.1)
  expect(Math.max(small.manifest, large.manifest)).toBeLessThan(4096)
}, 120_000)
