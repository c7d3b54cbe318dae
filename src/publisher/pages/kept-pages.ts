import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { putFile } from '../../indexer/put-file.ts'
import type { Checksums } from '../checksums.ts'

/** In the cache folder; of the site that was built last with it. */
const FILE = 'pages.json'

/** The key of what a page was made of, its checksum, and its stamp when it was last known to have it. */
const KeptPageSchema = v.tuple([v.string(), v.string(), v.string()])
export type KeptPage = v.InferOutput<typeof KeptPageSchema>

const KeptPartSchema = v.object({
  /** Of all that the pages of a part of the work were made of; empty where they are not to be told together. */
  key: v.string(),
  /** All of them, by their files. */
  pages: v.record(v.string(), KeptPageSchema),
})
export type KeptPart = v.InferOutput<typeof KeptPartSchema>
export type KeptPages = readonly KeptPart[]

/**
 * Pages of the build before, as far as its list of checksums vouches for them.
 * @param before checksums of the site in place.
 */
export async function readKeptPages(cacheDir: string | undefined, before: Checksums): Promise<KeptPages> {
  if (cacheDir === undefined) return []
  try {
    const held = v.parse(v.array(KeptPartSchema), JSON.parse(await readFile(join(cacheDir, FILE), 'utf8')))
    return held.map(({ key, pages }) => {
      const all = Object.entries(pages)
      const sure = all.filter(([file, [, sum]]) => before[file] === sum)
      return { key: sure.length === all.length ? key : '', pages: Object.fromEntries(sure) }
    })
  } catch {
    // Missing or spoilt: all pages are printed.
    return []
  }
}

export async function writeKeptPages(cacheDir: string | undefined, pages: KeptPages): Promise<void> {
  if (cacheDir !== undefined) await putFile(join(cacheDir, FILE), JSON.stringify(pages))
}
