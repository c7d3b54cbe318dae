import { sha256 } from '../../indexer/sha256.ts'
import { bucketOf } from '../../model/bucket.ts'
import { StoryBucketSchema, type StoryEntry } from '../../model/shards.ts'
import { bucketHashes } from '../files/bucket-hashes.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { readEntries } from '../files/read-entries.ts'
import { NEWEST_WANTED } from './item-html.ts'
import type { KeptStory } from './kept-feeds.ts'
import type { StoryDigest } from './story-digest.ts'

/** The stories of feeds. */
export interface FeedStories {
  /** A hash of what feeds show of each of some. A bucket that an earlier build knew is not read for it. */
  readonly tell: (ids: ReadonlySet<string>) => Promise<readonly KeptStory[]>
  /** What feeds show of some. */
  readonly read: (ids: ReadonlySet<string>) => Promise<ReadonlyMap<string, StoryDigest>>
}

/** @param kept what is known of an earlier build. */
export async function openStories(
  { manifest, load }: OpenIndex,
  kept: readonly KeptStory[],
): Promise<FeedStories> {
  const root = manifest.stores.stories
  const buckets = await bucketHashes(load, root)
  const known = new Map(kept.map((story) => [story[0], story]))
  const digests = new Map<string, StoryDigest>()
  const read = async (ids: ReadonlySet<string>) => {
    const missing = new Set([...ids].filter((id) => !digests.has(id)))
    for await (const [id, entry] of readEntries(load, root, StoryBucketSchema, missing))
      digests.set(id, digest(entry))
    return digests
  }
  const bucketOfStory = (id: string) => buckets[bucketOf(id, buckets.length)] ?? ''
  const tell = async (ids: ReadonlySet<string>) => {
    await read(new Set([...ids].filter((id) => known.get(id)?.[1] !== bucketOfStory(id))))
    return [...ids].map((id): KeptStory => {
      const found = digests.get(id)
      return [id, bucketOfStory(id), found ? hashOf(found) : (known.get(id)?.[2] ?? '')]
    })
  }
  return { tell, read }
}

function digest({ story, providers }: StoryEntry): StoryDigest {
  return {
    newest: story.coverage.filter(({ kind }) => kind === 'article').slice(0, NEWEST_WANTED),
    coverage: story.coverage.length,
    outlets: new Map(providers.map(({ domain, name }) => [domain, name])),
  }
}

function hashOf({ newest, coverage, outlets }: StoryDigest): string {
  return sha256(JSON.stringify([newest, coverage, [...outlets]]))
}
