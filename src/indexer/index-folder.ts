import { stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import * as v from 'valibot'
import { compareIds } from '../model/ranking/order.ts'
import { type SiteSettings, SiteSettingsSchema } from '../model/site-settings.ts'
import { isFiled } from '../model/story.ts'
import { setZone } from '../model/time/zone.ts'
import { type Caches, openCaches } from './cache/open-caches.ts'
import { type CheckReport, EMPTY_REPORT } from './check-report.ts'
import type { Diagnostic } from './diagnostic.ts'
import { isOfFolder, type LinkedFolder, linkFolder } from './link/link-folder.ts'
import { type MadeCorpus, makeCorpus } from './make-corpus.ts'
import type { Problem } from './problem.ts'
import { makeCleaner } from './read/clean-source.ts'
import { makeHolder } from './read/held-article.ts'
import type { Surroundings } from './read/normalise-article.ts'
import { readFolder } from './read/read-folder.ts'
import { TextStore } from './read/text-store.ts'
import { refuseShrink } from './refuse-shrink.ts'
import { RefusedFolderError } from './refused-error.ts'
import type { Amount } from './shards/amount.ts'
import { partitionCorpus } from './shards/partition-corpus.ts'
import type { ShardSet } from './shards/shard-set.ts'
import { writeIndex } from './shards/write-index.ts'

export interface CheckOptions {
  readonly dataDir: string
  /** The build's clock, in milliseconds since 1970. */
  readonly now: number
  /** Leaves out what is not marked `published: true`. */
  readonly publishedOnly: boolean
  /** File of the compiled `search-thread.ts`; without it, all is done in this thread. */
  readonly searchThread?: string | undefined
  /** Called as article files are read. */
  readonly onProgress?: (done: number, total: number) => void
}

/** The settings of the site go into the manifest as they are. */
export interface IndexOptions extends CheckOptions, SiteSettings {
  readonly outDir: string
  /** Goes on even if the folder is empty, or lost more than a tenth of the articles in place. */
  readonly allowShrink: boolean
  /** Milliseconds for which shards that are out of use stay, for tabs that are open; a week unless said otherwise. */
  readonly keepFor?: number | undefined
  /** Folder of what a rebuild reuses; without it, all is made anew. */
  readonly cacheDir?: string | undefined
  /** Called once the folder is accepted, before anything is written: what the manifest names beside shards goes first. */
  readonly beforeWriting?: () => Promise<void>
}

export interface IndexReport extends CheckReport {
  /** Bytes of all files that the manifest reaches, itself included. */
  readonly bytes: number
  /** Shards that were not there before. */
  readonly added: Amount
  /** Paths of the pictures that the site must carry, in the data folder. */
  readonly pictures: readonly string[]
}

/**
 * Turns a data folder into an index: read → link → group → partition → write.
 * The same folder gives the same bytes, whatever the machine, its time zone or locale. Days are the site's own.
 * @throws {RefusedFolderError} when there is no such folder, or it shrank and that was not allowed.
 */
export async function indexFolder(options: IndexOptions): Promise<IndexReport> {
  setZone(options.timeZone)
  const caches = options.cacheDir === undefined ? undefined : openCaches(options.cacheDir, options)
  return withTexts(options.cacheDir ?? tmpdir(), async (texts) => {
    const { made, report, pictures } = await readCorpus(options, texts, caches)
    if (!options.allowShrink) await refuseShrink(options.outDir, options.dataDir, report)
    await options.beforeWriting?.()
    const settings = v.parse(SiteSettingsSchema, options)
    const make = (shards: ShardSet) => partitionCorpus(made.corpus, settings, shards)
    const { now, keepFor } = options
    const { bytes, added } = await writeIndex(options.outDir, make, {
      now,
      keepFor,
      results: caches?.results,
    })
    return { ...report, bytes, added, pictures }
  })
}

/**
 * Reads a data folder as `indexFolder` does, and writes nothing.
 * @throws {RefusedFolderError} when there is no such folder.
 */
export async function checkFolder(options: CheckOptions): Promise<CheckReport> {
  return withTexts(tmpdir(), async (texts) => (await readCorpus(options, texts)).report)
}

/** Gives a place for texts for as long as some work lasts. */
async function withTexts<T>(folder: string, work: (texts: TextStore) => Promise<T>): Promise<T> {
  const texts = new TextStore(folder)
  try {
    return await work(texts)
  } finally {
    texts.close()
  }
}

async function readCorpus(
  options: CheckOptions,
  texts: TextStore,
  caches?: Caches,
): Promise<{ made: MadeCorpus; report: CheckReport; pictures: string[] }> {
  const folder = await stat(options.dataDir).catch(() => null)
  if (!folder?.isDirectory())
    throw new RefusedFolderError(`There is no folder ${options.dataDir}.`, EMPTY_REPORT)
  const linked = await readAndLink(options, texts, caches)
  const made = await makeCorpus(linked, {
    search: { cache: caches?.windows, program: options.searchThread },
    results: caches?.results,
  })
  const diagnostics = made.diagnostics.toSorted(
    (a, b) => compareIds(a.file, b.file) || a.line - b.line || compareIds(a.code, b.code),
  )
  const coverage = made.corpus.stories.flatMap((story) => story.coverage)
  const articles = coverage.filter((article) => article.kind === 'article')
  const logos = [...made.corpus.providers.values()].flatMap(({ logo }) => logo ?? []).filter(isOfFolder)
  return {
    made,
    pictures: [...new Set([...linked.pictures, ...logos])].sort(compareIds),
    report: {
      articles: articles.length,
      references: coverage.length - articles.length,
      stories: made.corpus.stories.filter(isFiled).length,
      topics: made.corpus.topics.length,
      providers: made.corpus.providers.size,
      skipped: diagnostics.filter(({ severity }) => severity === 'skipped').map(toProblem),
      excluded: linked.excluded,
      warnings: diagnostics.filter(({ severity }) => severity === 'warning').map(toProblem),
    },
  }
}

/** A function of its own, so that what it read, and all that is remembered meanwhile, is let go of when it returns. */
async function readAndLink(options: CheckOptions, texts: TextStore, caches?: Caches): Promise<LinkedFolder> {
  const { dataDir, now, publishedOnly, onProgress = () => {} } = options
  // A function of its own, for what cleans remembers every entry, and would do so until all are linked.
  const read = ({ hold }: TextStore) => {
    const clean = makeCleaner(publishedOnly, hold)
    const openCache = caches && ((surroundings: Surroundings) => caches.sources(surroundings, hold))
    return readFolder(dataDir, { now, clean, openCache, onProgress })
  }
  return withTexts(texts.folder, async (sources) => linkFolder(await read(sources), makeHolder(texts)))
}

function toProblem({ file, line, reason }: Diagnostic): Problem {
  return { file, line, reason }
}
