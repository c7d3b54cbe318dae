import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RefusedError } from '../../indexer/refused-error.ts'
import { sha256 } from '../../indexer/sha256.ts'
import { DamagedError } from '../../model/damaged-error.ts'
import { MANIFEST_FILE } from '../../model/manifest-file.ts'
import { CHECKSUMS, INDEX } from '../site-files.ts'
import { readChecksums } from './checksums.ts'
import { openIndex } from './open-index.ts'
import { walkIndex } from './walk-index.ts'

export interface Verdict {
  /** Files that were read. */
  readonly files: number
  /** Files that a build was replacing when it was cut off, and that could be the old or the new ones. */
  readonly doubtful: number
  /** One line each, `path: what is wrong`. */
  readonly problems: readonly string[]
}

/**
 * Reads every published file of a site, or of an index alone, and says what is missing or harmed.
 * @throws {RefusedError} when there is neither in the folder.
 */
export async function verifySite(dir: string): Promise<Verdict> {
  // A site may hold a manifest.json that its publisher put there.
  const indexAlone = !existsSync(join(dir, CHECKSUMS)) && !existsSync(join(dir, INDEX))
  if (indexAlone && !existsSync(join(dir, MANIFEST_FILE)))
    throw new RefusedError(`There is no site in ${dir}. Make one with throughline build.`)
  const problems: string[] = []
  const listed = indexAlone ? { files: 1, doubtful: 0 } : await verifyListed(dir, problems)
  const shards = await verifyIndex(dir, indexAlone ? '' : `${INDEX}/`, problems)
  return { files: listed.files + shards, doubtful: listed.doubtful, problems }
}

async function verifyListed(dir: string, problems: string[]): Promise<{ files: number; doubtful: number }> {
  let doubtful = 0
  try {
    const sums = await readChecksums(dir)
    for (const [path, sum] of sums) {
      const held = await readFile(join(dir, path)).catch((error: unknown) => error)
      if (!Buffer.isBuffer(held)) problems.push(`${path}: ${describe(held)}`)
      else if (sum === null) doubtful++
      else if (sha256(held) !== sum) problems.push(`${path}: its content is not what was published`)
    }
    return { files: sums.size + 1, doubtful }
  } catch (error) {
    problems.push(`${CHECKSUMS}: ${describe(error)}`)
    return { files: 1, doubtful }
  }
}

async function verifyIndex(dir: string, folder: string, problems: string[]): Promise<number> {
  try {
    const { manifest, load } = await openIndex(join(dir, folder))
    return await walkIndex(manifest, load, (path, error) =>
      problems.push(`${folder}${path}: ${describe(error)}`),
    )
  } catch (error) {
    const line = `${folder}${MANIFEST_FILE}: ${describe(error)}`
    if (!problems.includes(line)) problems.push(line)
    return 0
  }
}

/** @throws what is neither damage nor a failure of the disk. */
function describe(error: unknown): string {
  if (error instanceof DamagedError) return error.message
  if (!(error instanceof Error) || !('code' in error)) throw error
  return error.code === 'ENOENT' ? 'it is missing' : `it cannot be read (${error.code})`
}
