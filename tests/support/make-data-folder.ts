import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type IndexOptions, type IndexReport, indexFolder } from '../../src/indexer/index-folder.ts'
import type { Article } from '../../src/model/article.ts'
import type { Card } from '../../src/model/card.ts'
import { findStory } from '../../src/model/find-story.ts'
import { lookUp } from '../../src/model/look-up.ts'
import { ListPageSchema, StoryBucketSchema, type StoryEntry } from '../../src/model/shards.ts'
import { openWrittenIndex, type WrittenIndex } from './open-written-index.ts'

/** The build's clock of all these tests. */
export const NOW = Date.UTC(2026, 10, 24, 10)

/** A temporary folder with some files, by path. */
export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'throughline-data-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
  return folder
}

/** An article file with what a test says of it, and plain fields for the rest; null leaves a field out. */
export function makeFile(fields: Readonly<Record<string, string | null>> = {}, more = ''): string {
  const all: Record<string, string | null> = {
    title: '"An article"',
    publishedDateTime: '2026-11-23T12:00:00Z',
    webUrl: '"https://www.paper.example/an-article"',
    quality: '50',
    ...fields,
  }
  const lines = Object.entries(all).flatMap(([key, value]) => (value === null ? [] : `${key}: ${value}`))
  return `---\n${lines.join('\n')}\n${more}---\n`
}

export interface Indexed {
  readonly report: IndexReport
  readonly index: WrittenIndex
  readonly outDir: string
  readonly dataDir: string
  readonly article: (id: string) => Promise<Article | null>
  readonly story: (id: string) => Promise<StoryEntry | null>
  /** Cards of the feed, up to 30, the newest first. */
  readonly cards: () => Promise<readonly Card[]>
}

/** Indexes some files and opens what was written. */
export async function indexFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<IndexOptions> = {},
): Promise<Indexed> {
  const dataDir = options.dataDir ?? makeFolder(files)
  const outDir = options.outDir ?? mkdtempSync(join(tmpdir(), 'throughline-index-'))
  const report = await indexFolder({
    now: NOW,
    title: 'Test',
    publishedOnly: false,
    allowShrink: true,
    ...options,
    dataDir,
    outDir,
  })
  const index = await openWrittenIndex(outDir)
  const { stores } = index.manifest
  return {
    report,
    index,
    outDir,
    dataDir,
    article: async (id) =>
      (await findStory(index.load, stores, id))?.story.coverage.find((one) => one.id === id) ?? null,
    cards: async () => {
      const { all } = index.manifest
      const page = all.kind === 'short' ? all.page : all.newest
      return (await index.load(page, ListPageSchema)).cards
    },
    story: (id) => lookUp(index.load, stores.stories, StoryBucketSchema, id),
  }
}
