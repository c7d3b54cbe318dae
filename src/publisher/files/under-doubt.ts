import { RefusedError } from '../../indexer/refused-error.ts'
import { isHashed } from '../site-files.ts'
import { type Checksums, writeChecksums } from './checksums.ts'

/**
 * Until the new list of checksums is written, the one in place vouches only for what keeps its content. When nothing
 * was changed after all, it is put back.
 */
export async function underDoubt<T>(site: string, before: Checksums, work: () => Promise<T>): Promise<T> {
  if (before.size === 0) return work()
  const doubted = [...before].map(([path, sum]) => [path, isHashed(path) ? sum : null] as const)
  await writeChecksums(site, new Map(doubted))
  try {
    return await work()
  } catch (error) {
    if (error instanceof RefusedError) await writeChecksums(site, before)
    throw error
  }
}
