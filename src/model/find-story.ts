import { lookUp } from './look-up.ts'
import type { Manifest } from './manifest.ts'
import type { LoadShard } from './read-shard.ts'
import { StoryBucketSchema, type StoryEntry, StoryIdBucketSchema } from './shards.ts'

/** The story of an article by the article's id, which may be the one that names it; null where nobody has that id. */
export async function findStory(
  load: LoadShard,
  { storyIds, stories }: Manifest['stores'],
  articleId: string,
): Promise<StoryEntry | null> {
  const storyId = (await lookUp(load, storyIds, StoryIdBucketSchema, articleId)) ?? articleId
  return lookUp(load, stories, StoryBucketSchema, storyId)
}
