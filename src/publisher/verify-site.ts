import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type * as v from 'valibot'
import type { Manifest } from '../model/manifest.ts'
import { DamagedError } from '../model/read-shard.ts'
import {
  ArticleBucketSchema,
  DirectorySchema,
  ListBucketSchema,
  type ListHead,
  ListPageSchema,
  PageDirectorySchema,
  SourcesShardSchema,
  StoryBucketSchema,
  shardPath,
  TopicsShardSchema,
} from '../model/shards.ts'
import { CHECKSUMS, INDEX, sha256 } from './build-site.ts'
import { type OpenIndex, openIndex } from './open-index.ts'

export interface Verdict {
  /** Files that were read. */
  readonly files: number
  /** One line each, `path: what is wrong`. */
  readonly problems: readonly string[]
}

/** Reads every published file of a site, or of an index alone, and says what is missing or harmed. */
export async function verifySite(dir: string): Promise<Verdict> {
  const problems: string[] = []
  const whole = existsSync(join(dir, INDEX)) || !existsSync(join(dir, 'manifest.json'))
  const listed = whole ? await verifyListed(dir, problems) : 0
  const folder = whole ? INDEX : ''
  const walk = new Walk(folder, problems)
  try {
    walk.open = await openIndex(join(dir, folder))
    await walk.all(walk.open.manifest)
  } catch (error) {
    problems.push(`${join(folder, 'manifest.json')}: ${describe(error)}`)
  }
  return { files: listed + walk.seen.size + (whole ? 0 : 1), problems }
}

/** Files whose names don't tell their content, by the list that the build wrote. */
async function verifyListed(dir: string, problems: string[]): Promise<number> {
  let listed: Record<string, unknown>
  try {
    listed = JSON.parse(await readFile(join(dir, CHECKSUMS), 'utf8'))
  } catch (error) {
    problems.push(`${CHECKSUMS}: ${describe(error)}`)
    return 0
  }
  for (const [path, sum] of Object.entries(listed)) {
    try {
      if (sha256(await readFile(join(dir, path))) !== sum) problems.push(`${path}: its content has changed`)
    } catch (error) {
      problems.push(`${path}: ${describe(error)}`)
    }
  }
  return Object.keys(listed).length + 1
}

/** Follows every hash from the manifest on. */
class Walk {
  readonly seen = new Set<string>()
  open: OpenIndex | null = null
  readonly #folder: string
  readonly #problems: string[]

  constructor(folder: string, problems: string[]) {
    this.#folder = folder
    this.#problems = problems
  }

  async all(manifest: Manifest): Promise<void> {
    await this.#read(manifest.topics, TopicsShardSchema)
    await this.#read(manifest.sources, SourcesShardSchema)
    await this.#lists(manifest.lists)
    await this.#store(manifest.stores.articles, ArticleBucketSchema)
    await this.#store(manifest.stores.stories, StoryBucketSchema)
    await this.#store(manifest.stores.lists, ListBucketSchema, async (bucket) => {
      for (const entry of Object.values(bucket.entries)) await this.#lists(entry.heads)
    })
  }

  async #read<S extends v.GenericSchema>(hash: string, schema: S): Promise<v.InferOutput<S> | null> {
    if (this.seen.has(hash)) return null
    this.seen.add(hash)
    try {
      return (await this.open?.load(hash, schema)) ?? null
    } catch (error) {
      this.#problems.push(`${join(this.#folder, shardPath(hash))}: ${describe(error)}`)
      return null
    }
  }

  async #lists(heads: { stories: ListHead; articles?: ListHead | undefined }): Promise<void> {
    for (const head of [heads.stories, heads.articles]) {
      if (!head) continue
      if (head.kind === 'short') {
        await this.#read(head.page, ListPageSchema)
        continue
      }
      for (const run of [head.newest, head.quality, head.heat]) {
        if (!run) continue
        await this.#read(run.first, ListPageSchema)
        const directory = await this.#read(run.directory, PageDirectorySchema)
        for (const page of directory?.pages ?? []) await this.#read(page.hash, ListPageSchema)
      }
    }
  }

  async #store<S extends v.GenericSchema>(
    root: string,
    schema: S,
    follow: (bucket: v.InferOutput<S>) => Promise<void> = async () => {},
  ): Promise<void> {
    const directory = await this.#read(root, DirectorySchema)
    const pages = directory?.kind === 'branch' ? directory.pages : []
    const hashes = directory?.kind === 'leaf' ? [...directory.hashes] : []
    for (const page of pages) {
      const leaf = await this.#read(page, DirectorySchema)
      if (leaf?.kind === 'leaf') hashes.push(...leaf.hashes)
    }
    for (const hash of hashes) {
      const bucket = await this.#read(hash, schema)
      if (bucket !== null) await follow(bucket)
    }
  }
}

function describe(error: unknown): string {
  if (error instanceof DamagedError) return error.message
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'it is missing'
  return error instanceof Error ? error.message : String(error)
}
