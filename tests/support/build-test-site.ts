import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { BuildOptions } from '../../src/publisher/site/build-options.ts'
import { buildSite } from '../../src/publisher/site/build-site.ts'
import { NOW } from './make-data-folder.ts'

export const PACKAGE = resolve(import.meta.dirname, '../..')

/** Builds a site from a data folder, into a new temporary folder unless told otherwise. */
export async function buildTestSite(dataDir: string, options: Partial<BuildOptions> = {}): Promise<string> {
  const outDir = options.outDir ?? mkdtempSync(join(tmpdir(), 'throughline-site-'))
  await buildSite({
    now: NOW,
    title: 'The Daily Test',
    publishedOnly: false,
    allowShrink: true,
    base: '/',
    packageDir: PACKAGE,
    ...options,
    dataDir,
    outDir,
  })
  return outDir
}
