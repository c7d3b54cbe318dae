import { join } from 'node:path'
import { ownStamp } from '../../indexer/cache/file-stamp.ts'
import { type KeptPart, readKeptBlocks } from './kept-pages.ts'
import type { PlaceToLook } from './print-work.ts'

/**
 * Names of parts of which all pages have the stamps that they were left with. A thread is asked while an index is made,
 * for that takes a twentieth of a second build of 50,000.
 */
export function findUntouched({ site, cacheDir, share: { at, of } }: PlaceToLook): string[] {
  const isWhole = ({ pages }: KeptPart) =>
    pages.every(([file, [, , then]]) => ownStamp(join(site, file)) === then)
  const names: string[] = []
  let block = 0
  for (const read of readKeptBlocks(cacheDir)) {
    if (block++ % of !== at) continue
    for (const part of read()) if (isWhole(part)) names.push(part.name)
  }
  return names
}
