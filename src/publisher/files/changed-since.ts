import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Amount } from '../../indexer/shards/amount.ts'
import type { Checksums } from './checksums.ts'

/**
 * What is new in a site, or other than before.
 * @param shards those that are new, which no list of checksums has.
 */
export async function changedSince(
  site: string,
  before: Checksums,
  current: Checksums,
  shards: Amount,
): Promise<Amount> {
  let { files, bytes } = shards
  for (const [path, sum] of current) {
    if (before.get(path) === sum) continue
    files++
    bytes += (await stat(join(site, path))).size
  }
  return { files, bytes }
}
