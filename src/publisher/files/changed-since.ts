import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Amount } from '../../indexer/shards/amount.ts'
import type { Checksums } from './checksums.ts'

/**
 * What is new in a site, or other than before.
 * @param shards those that are new, which no list of checksums has.
 * @param known bytes of files whose size is known: of a first build, to ask for those of all pages took half a second.
 */
export async function changedSince(
  site: string,
  before: Checksums,
  current: Checksums,
  shards: Amount,
  known: ReadonlyMap<string, number>,
): Promise<Amount> {
  let { files, bytes } = shards
  for (const [path, sum] of current) {
    if (before.get(path) === sum) continue
    files++
    bytes += known.get(path) ?? (await stat(join(site, path))).size
  }
  return { files, bytes }
}
