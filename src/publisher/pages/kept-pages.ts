import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { putFile } from '../../indexer/put-file.ts'
import type { Checksums } from '../checksums.ts'

/** In the cache folder; of the site that was built last with it. */
const FILE = 'pages.json'

const KeptPagesSchema = v.record(v.string(), v.tuple([v.string(), v.string(), v.string()]))

/** By its file: the key of what a page was made of, its checksum, and its stamp when it was last known to have it. */
export type KeptPages = Readonly<Record<string, readonly [key: string, sum: string, stamp: string]>>

/**
 * Pages of the build before, as far as its list of checksums vouches for them.
 * @param before checksums of the site in place.
 */
export async function readKeptPages(cacheDir: string | undefined, before: Checksums): Promise<KeptPages> {
  if (cacheDir === undefined) return {}
  try {
    const held = v.parse(KeptPagesSchema, JSON.parse(await readFile(join(cacheDir, FILE), 'utf8')))
    return Object.fromEntries(Object.entries(held).filter(([file, [, sum]]) => before[file] === sum))
  } catch {
    // Missing or spoilt: all pages are printed.
    return {}
  }
}

export async function writeKeptPages(cacheDir: string | undefined, pages: KeptPages): Promise<void> {
  if (cacheDir !== undefined) await putFile(join(cacheDir, FILE), JSON.stringify(pages))
}
