import { join } from 'node:path'
import { readBlocks, writeBlocks } from '../../indexer/cache/block-file.ts'
import { hashProgram } from '../../indexer/hash-program.ts'
import type { Checksums } from '../files/checksums.ts'

/** In the cache folder; of the site that was built last with it. */
const FILE = 'made-feeds'
/** Feeds of a block of the file, some 100 KB. */
const PER_BLOCK = 32

/** A feed, or what lists them, as it was put in place. */
export interface KeptFeed {
  /** Of its list, or of what lists all feeds. */
  readonly name: string
  /** The key of its list, which tells what follows without reading any of it. */
  readonly listKey: string
  /** The key of what the list gave. */
  readonly toldKey: string
  /** Ids of its stories. */
  readonly stories: readonly string[]
  /** The key of all that it was made of. */
  readonly key: string
  /** Its files with their checksums, and their stamps when they were last known to have them. */
  readonly files: readonly (readonly [file: string, sum: string, stamp: string])[]
}

/** A story of some feed: the bucket that it was in, which tells what follows, and a hash of what feeds show of it. */
export type KeptStory = readonly [id: string, bucket: string, shown: string]

export interface KeptFeeds {
  readonly feeds: readonly KeptFeed[]
  readonly stories: readonly KeptStory[]
}

export const NO_FEEDS: KeptFeeds = { feeds: [], stories: [] }

/**
 * Feeds of the build before by the same program, as far as its list of checksums vouches for all of their files.
 * @param before checksums of the site in place.
 */
export function readKeptFeeds(cacheDir: string | undefined, before: Checksums): KeptFeeds {
  if (cacheDir === undefined) return NO_FEEDS
  const blocks = readBlocks(join(cacheDir, FILE))
  if (blocks.next().value !== hashProgram()) {
    blocks.return(undefined)
    return NO_FEEDS
  }
  const feeds: KeptFeed[] = []
  const stories: KeptStory[] = []
  for (const text of blocks) {
    const held: KeptFeeds = JSON.parse(text)
    feeds.push(...held.feeds.filter(({ files }) => files.every(([file, sum]) => before.get(file) === sum)))
    stories.push(...held.stories)
  }
  return { feeds, stories }
}

export function writeKeptFeeds(cacheDir: string | undefined, kept: KeptFeeds): void {
  if (cacheDir !== undefined) writeBlocks(join(cacheDir, FILE), toBlocks(kept))
}

function* toBlocks({ feeds, stories }: KeptFeeds): Generator<string> {
  yield hashProgram()
  for (let at = 0; at < feeds.length; at += PER_BLOCK)
    yield JSON.stringify({ feeds: feeds.slice(at, at + PER_BLOCK), stories: [] } satisfies KeptFeeds)
  // At most those of 500 feeds, each once.
  yield JSON.stringify({ feeds: [], stories } satisfies KeptFeeds)
}
