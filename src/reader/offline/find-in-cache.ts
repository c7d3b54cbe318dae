import { DamagedError } from '../../model/damaged-error.ts'
import { parseShard } from '../../model/read-shard.ts'
import { ListPageSchema, StoryBucketSchema } from '../../model/shards.ts'
import { type KnownArticle, knownIn, providerOf, providersByDomain } from '../data/known-articles.ts'
import { keptShards } from './kept-shards.ts'

/**
 * An article as some page or story that is kept on this device has it, whatever edition that was of. The shards
 * themselves are looked through, the newest first: an index beside them could say something else than they do. Only
 * the one that holds the id is parsed.
 */
export async function findInCache(id: string): Promise<KnownArticle | null> {
  const mark = JSON.stringify(id)
  for await (const text of keptShards()) {
    if (!text.includes(mark)) continue
    const found = inPage(text, id) ?? inStories(text, id)
    if (found) return found
  }
  return null
}

function inPage(text: string, id: string): KnownArticle | null {
  const page = parseAs(text, ListPageSchema)
  for (const card of page?.cards ?? []) {
    const article = card.articles.find((one) => one.id === id)
    if (!article || !page) continue
    const provider = providerOf(providersByDomain(page.providers), article.provider)
    return { article, provider, story: card.story }
  }
  return null
}

function inStories(text: string, id: string): KnownArticle | null {
  const bucket = parseAs(text, StoryBucketSchema)
  for (const [, entry] of bucket?.entries ?? []) {
    const found = knownIn(entry, id)
    if (found) return found
  }
  return null
}

/** Null for a shard of another kind. */
function parseAs<S extends Parameters<typeof parseShard>[1]>(text: string, schema: S) {
  try {
    return parseShard(text, schema)
  } catch (error) {
    if (error instanceof DamagedError) return null
    throw error
  }
}
