import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import { openWrittenIndex, type WrittenIndex } from './open-written-index.ts'

/** The index of a data folder as it is by default, which goes with all temporary files. */
export async function indexAndOpen(dataDir: string): Promise<WrittenIndex> {
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-'))
  const options = { title: 'Test', publishedOnly: false, allowShrink: false }
  await indexFolder({ dataDir, outDir, now: Date.now(), ...options })
  return openWrittenIndex(outDir)
}
