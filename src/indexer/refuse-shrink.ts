import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, ManifestSchema } from '../model/manifest.ts'
import { parseShard } from '../model/read-shard.ts'
import { RefusedError } from './refused-error.ts'

/** Losing more than this share of the articles in one build is more likely a mistake than an edit. */
const MOST_LOST = 0.1

/**
 * Guards a site in place against a data folder that is empty or lost much, as one that was not mounted.
 * @throws {RefusedError}
 */
export async function refuseShrink(outDir: string, dataDir: string, articles: number): Promise<void> {
  if (articles === 0) {
    throw new RefusedError(
      `There is no article in ${dataDir}. If an empty site is what you want, say so with --allow-shrink.`,
    )
  }
  const before = (await readManifest(outDir))?.counts.articles ?? 0
  if (articles < before * (1 - MOST_LOST)) {
    throw new RefusedError(
      `The site in place has ${before} articles, and ${dataDir} has ${articles}: more than a tenth would be gone. If that is what you want, say so with --allow-shrink.`,
    )
  }
}

/** The manifest in place; null where there is none that this version can read. */
async function readManifest(outDir: string): Promise<Manifest | null> {
  try {
    return parseShard(await readFile(join(outDir, 'manifest.json'), 'utf8'), ManifestSchema)
  } catch {
    return null
  }
}
