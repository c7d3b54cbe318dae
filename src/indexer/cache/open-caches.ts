import { existsSync, mkdirSync, utimesSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { hashProgram } from '../hash-program.ts'
import type { Surroundings } from '../read/normalise-article.ts'
import type { HoldText } from '../read/text-store.ts'
import { sha256 } from '../sha256.ts'
import type { WindowCache } from '../stories/window-cache.ts'
import { openWindowCache } from './open-window-cache.ts'
import { removeUnused } from './remove-unused.ts'
import { openResultCache, type ResultCache } from './result-cache.ts'
import { openSourceCache, type SourceCache } from './source-cache.ts'

/** What a build reuses of those before it. */
export interface Caches {
  readonly windows: WindowCache
  readonly results: ResultCache
  readonly sources: (surroundings: Surroundings, hold: HoldText) => SourceCache
}

interface CacheOptions {
  readonly dataDir: string
  readonly outDir: string
  readonly publishedOnly: boolean
  /** The build's clock, in milliseconds. */
  readonly now: number
  /** By whose days things are counted. */
  readonly timeZone?: string | undefined
}

/** Within the folder given, which may hold other things. */
const FOLDER = 'folders'
const NAME = /^[0-9a-f]{32}\.(?:sources|sources-new|results)$/

/**
 * Opens a folder of caches, which may be deleted at any time. Windows of stories are shared by all that build with it;
 * what came of files is kept by the data folder that they lie in, and what was made of it by the folder of the index.
 * @throws where the folder can't be made.
 */
export function openCaches(cacheDir: string, options: CacheOptions): Caches {
  const { dataDir, outDir, publishedOnly, now, timeZone = '' } = options
  const folder = join(cacheDir, FOLDER)
  mkdirSync(folder, { recursive: true })
  removeUnused(folder, NAME, now)
  const pathOf = (of: string, kind: string) => {
    const name = sha256(resolve(of)).slice(0, 32)
    const path = join(folder, `${name}.${kind}`)
    if (existsSync(path)) utimesSync(path, new Date(now), new Date(now))
    return path
  }
  const program = hashProgram()
  const sources = pathOf(dataDir, 'sources')
  return {
    windows: openWindowCache(cacheDir, now),
    sources: (surroundings, hold) =>
      openSourceCache(sources, JSON.stringify({ program, publishedOnly }), surroundings, hold),
    results: openResultCache(pathOf(outDir, 'results'), program + timeZone),
  }
}
