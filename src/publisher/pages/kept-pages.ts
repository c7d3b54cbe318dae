import { join } from 'node:path'
import { readBlocks, writeBlocks } from '../../indexer/cache/block-file.ts'
import type { Questions } from '../../reader/print/shown-of-edition.ts'
import type { Checksums } from '../files/checksums.ts'

/** In the cache folder; of the site that was built last with it. */
const FILE = 'printed-pages'
/** What it begins with: raised where what follows is written otherwise. */
const FORMAT = 'throughline pages 3'
/** Parts of the work of a block of the file, some 100 KB. */
const PER_BLOCK = 16

/** The key of what a page was made of, its checksum, and its stamp when it was last known to have it. */
export type KeptPage = readonly [key: string, sum: string, stamp: string]

export interface KeptPart {
  /** Of the part of the work. */
  readonly name: string
  /** What its pages ask of the edition. */
  readonly questions: Questions
  /** Of all that the pages of a part of the work were made of; empty where not all of them are known to be in place. */
  readonly key: string
  /** All of them, with their files. */
  readonly pages: readonly (readonly [file: string, page: KeptPage])[]
}
export type KeptPages = readonly KeptPart[]

/**
 * Pages of the build before, as far as its list of checksums vouches for them.
 * @param before checksums of the site in place.
 */
export function readKeptPages(cacheDir: string | undefined, before: Checksums): KeptPages {
  const parts: KeptPart[] = []
  for (const read of readKeptBlocks(cacheDir)) {
    for (const { key, pages, ...part } of read()) {
      const sure = pages.filter(([file, [, sum]]) => before.get(file) === sum)
      parts.push({ ...part, key: sure.length === pages.length ? key : '', pages: sure })
    }
  }
  return parts
}

/** All that was kept, some parts at a time, which are read where they are asked for. */
export function* readKeptBlocks(cacheDir: string | undefined): Generator<() => KeptPages> {
  if (cacheDir === undefined) return
  const blocks = readBlocks(join(cacheDir, FILE))
  if (blocks.next().value !== FORMAT) {
    blocks.return(undefined)
    return
  }
  for (const text of blocks) yield () => JSON.parse(text)
}

export function writeKeptPages(cacheDir: string | undefined, parts: KeptPages): void {
  if (cacheDir !== undefined) writeBlocks(join(cacheDir, FILE), toBlocks(parts))
}

function* toBlocks(parts: KeptPages): Generator<string> {
  yield FORMAT
  for (let at = 0; at < parts.length; at += PER_BLOCK) yield JSON.stringify(parts.slice(at, at + PER_BLOCK))
}
