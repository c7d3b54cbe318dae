import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkFolder } from '../../src/indexer/index-folder.ts'
import { makeCleaner } from '../../src/indexer/read/clean-source.ts'
import type { NormalisedArticle } from '../../src/indexer/read/normalise-article.ts'
import { readFolder } from '../../src/indexer/read/read-folder.ts'
import {
  type FeedReport,
  type ImportOptions,
  importSources,
} from '../../src/publisher/import/import-sources.ts'
import { makeFolder, NOW } from './make-data-folder.ts'

type Changes = Partial<Omit<ImportOptions, 'rules'>> & { readonly rules?: Partial<ImportOptions['rules']> }

export interface Imported {
  readonly dataDir: string
  readonly reports: readonly FeedReport[]
  /** Names of the article files, sorted. */
  readonly files: readonly string[]
  /** The articles as the indexer reads them, by the order of their files. */
  readonly articles: readonly NormalisedArticle[]
}

/** A folder with some files, until the test is over. */
export function lendFolder(files: Parameters<typeof makeFolder>[0] = {}): string {
  const folder = makeFolder(files)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Imports as the command does, with little patience and from this machine. */
export async function importFeeds(sources: readonly string[], changes: Changes = {}): Promise<Imported> {
  const dataDir = changes.dataDir ?? lendFolder()
  const reports = await importSources({
    sources,
    topics: [],
    limit: 1000,
    now: NOW,
    agent: 'Throughline/test',
    ...changes,
    dataDir,
    rules: { isAllowed: () => true, patience: 1000, mostBytes: 200_000, ...changes.rules },
  })
  const folder = join(dataDir, 'articles')
  return {
    dataDir,
    reports,
    files: existsSync(folder) ? readdirSync(folder).sort() : [],
    articles: await readArticles(dataDir),
  }
}

/** Imports one document from a file. */
export function importText(text: string | Uint8Array, changes: Changes = {}): Promise<Imported> {
  return importFeeds([join(lendFolder({ 'feed.xml': text }), 'feed.xml')], changes)
}

async function readArticles(dataDir: string): Promise<NormalisedArticle[]> {
  const { sources } = await readFolder(dataDir, { now: NOW, clean: makeCleaner(false), onProgress: () => {} })
  return sources.flatMap((source) => (source.kind === 'kept' ? JSON.parse(source.text.read()) : []))
}

/** What `check` says of a folder. */
export async function problemsOf(dataDir: string): Promise<readonly string[]> {
  const report = await checkFolder({ dataDir, now: NOW, publishedOnly: false })
  return [...report.skipped, ...report.warnings].map(({ file, reason }) => `${file}: ${reason}`)
}

/** An RSS feed with some items, each of which says what the test says, and the rest plainly. */
export function rss(items: readonly string[], channel = ''): string {
  return `<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/">
<channel><title>Northern Ledger</title><link>https://www.ledger.example/</link><description>News</description>${channel}
${items.join('\n')}
</channel></rss>`
}

/** An item of an RSS feed. */
export function item(name: string, more = ''): string {
  return `<item><title>Story ${name}</title><link>https://www.ledger.example/${name}</link><pubDate>Mon, 23 Nov 2026 12:00:00 GMT</pubDate>${more}</item>`
}
