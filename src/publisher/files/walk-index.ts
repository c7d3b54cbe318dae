import type * as v from 'valibot'
import { CatalogueChunkSchema, CatalogueSchema } from '../../model/filters/catalogue.ts'
import type { Manifest } from '../../model/manifest.ts'
import type { LoadShard } from '../../model/read-shard.ts'
import {
  EndingsShardSchema,
  FactsShardSchema,
  PostingsSchema,
  SearchHeadSchema,
  TermsShardSchema,
  TextsShardSchema,
} from '../../model/search/search-shards.ts'
import {
  DirectorySchema,
  ListBucketSchema,
  type ListHead,
  ListPageSchema,
  PageDirectorySchema,
  ScalesShardSchema,
  SourcesShardSchema,
  StoryBucketSchema,
  StoryIdBucketSchema,
  shardPath,
  TopicsShardSchema,
} from '../../model/shards.ts'
import { SourceProfileBucketSchema, TrendsSchema, VolumesSchema } from '../../model/trends.ts'

/**
 * Reads every shard that a manifest reaches, each once.
 * @param fail is told of each that could not be read, by its path beside the manifest.
 * @returns how many there are.
 */
export async function walkIndex(
  manifest: Manifest,
  load: LoadShard,
  fail: (path: string, error: unknown) => void,
): Promise<number> {
  const seen = new Set<string>()
  const read = async <S extends v.GenericSchema>(
    hash: string,
    schema: S,
  ): Promise<v.InferOutput<S> | null> => {
    if (seen.has(hash)) return null
    seen.add(hash)
    try {
      return await load(hash, schema)
    } catch (error) {
      fail(shardPath(hash), error)
      return null
    }
  }

  const readList = async (head: ListHead): Promise<void> => {
    if (head.kind === 'short') {
      await read(head.page, ListPageSchema)
      return
    }
    const { directory } = head
    const pages = typeof directory === 'string' ? await read(directory, PageDirectorySchema) : directory
    for (const first of [head.newest, head.quality]) await read(first, ListPageSchema)
    for (const run of [pages?.newest, pages?.quality, pages?.heat, pages?.best?.pages])
      for (const page of run ?? []) await read(page.hash, ListPageSchema)
  }

  /** The buckets of a store; those that could not be read are missing. */
  const readStore = async <S extends v.GenericSchema>(
    root: string,
    schema: S,
  ): Promise<v.InferOutput<S>[]> => {
    const directory = await read(root, DirectorySchema)
    const hashes = directory?.kind === 'leaf' ? [...directory.hashes] : []
    for (const page of directory?.kind === 'branch' ? directory.pages : []) {
      const leaf = await read(page, DirectorySchema)
      if (leaf?.kind === 'leaf') hashes.push(...leaf.hashes)
    }
    const buckets: v.InferOutput<S>[] = []
    for (const hash of hashes) {
      const bucket = await read(hash, schema)
      if (bucket !== null) buckets.push(bucket)
    }
    return buckets
  }

  const readSearch = async (): Promise<void> => {
    const head = await read(manifest.search, SearchHeadSchema)
    for (const [, hash] of head?.terms ?? []) {
      const shard = await read(hash, TermsShardSchema)
      for (const { parts } of shard?.common ?? [])
        for (const [, part] of parts) await read(part, PostingsSchema)
    }
    for (const [, hash] of head?.endings ?? []) await read(hash, EndingsShardSchema)
    for (const { hash } of head?.facts ?? []) {
      const facts = await read(hash, FactsShardSchema)
      for (const [, text] of facts?.texts ?? []) await read(text, TextsShardSchema)
    }
    for (const { hash } of head?.catalogue ?? []) await read(hash, CatalogueChunkSchema)
  }

  await read(manifest.scales, ScalesShardSchema)
  await read(manifest.topics, TopicsShardSchema)
  await read(manifest.sources, SourcesShardSchema)
  await read(manifest.trends, TrendsSchema)
  await read(manifest.volumes.topics, VolumesSchema)
  await read(manifest.volumes.sources, VolumesSchema)
  await readStore(manifest.stores.profiles, SourceProfileBucketSchema)
  await readList(manifest.all)
  await readSearch()
  const catalogue = await read(manifest.catalogue, CatalogueSchema)
  for (const chunk of catalogue?.chunks ?? []) await read(chunk.hash, CatalogueChunkSchema)
  await readStore(manifest.stores.storyIds, StoryIdBucketSchema)
  await readStore(manifest.stores.stories, StoryBucketSchema)
  for (const bucket of await readStore(manifest.stores.lists, ListBucketSchema)) {
    for (const [, { list, crossings }] of bucket.entries) {
      await readList(list)
      for (const page of crossings?.flatMap(({ pages }) => pages) ?? []) await read(page, ListPageSchema)
    }
  }
  return seen.size
}
