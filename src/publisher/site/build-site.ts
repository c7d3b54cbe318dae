import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizeOfStamp } from '../../indexer/cache/file-stamp.ts'
import { type IndexOptions, type IndexReport, indexFolder } from '../../indexer/index-folder.ts'
import type { Problem } from '../../indexer/problem.ts'
import { sha256 } from '../../indexer/sha256.ts'
import type { Amount } from '../../indexer/shards/amount.ts'
import { BUILT_FILE } from '../../model/built.ts'
import { dayAt, startOf } from '../../model/time/zone.ts'
import { siteLanguage } from '../../reader/language/language.ts'
import { loadLanguage } from '../../reader/language/load-language.ts'
import { type Cards, DEFAULT_CARDS } from '../cards/cards.ts'
import { planCards } from '../cards/plan-cards.ts'
import { compilePrinter } from '../compile/compile-printer.ts'
import { compileReader } from '../compile/compile-reader.ts'
import { PACKED } from '../compile/pack-parts.ts'
import { FONTS } from '../config/config-schema.ts'
import type { Counting } from '../config/counting.ts'
import type { SitePlace } from '../config/site-place.ts'
import { readKeptFeeds, writeKeptFeeds } from '../feeds/kept-feeds.ts'
import { updateFeeds } from '../feeds/update-feeds.ts'
import { changedSince } from '../files/changed-since.ts'
import { type Checksums, readChecksums, writeChecksums } from '../files/checksums.ts'
import { filesUnder } from '../files/files-under.ts'
import { holdLock } from '../files/hold-lock.ts'
import { openOwnIndex } from '../files/open-index.ts'
import { replaceFile } from '../files/replace-file.ts'
import { retireFiles } from '../files/retire-files.ts'
import { underDoubt } from '../files/under-doubt.ts'
import { makeHostHeaders } from '../hosts/host-headers.ts'
import { type Look, makeLookParts } from '../look/make-look-parts.ts'
import type { Chosen } from '../pages/choose-newest.ts'
import { choosePages } from '../pages/choose-pages.ts'
import { readFirstSheet } from '../pages/first-sheet.ts'
import { type KeptPart, readKeptPages, writeKeptPages } from '../pages/kept-pages.ts'
import { hideShell, nameShell } from '../pages/name-shell.ts'
import { headOf } from '../pages/page-head.ts'
import type { Prerender } from '../pages/prerender.ts'
import { type PrintedPart, printPages } from '../pages/print-pages.ts'
import { openThreads, type PrintThreads } from '../pages/print-threads.ts'
import { INDEX, isHashed, SHELL, WEB_MANIFEST, WORKER } from '../site-files.ts'
import { makeRobots } from './make-robots.ts'
import { makeSitemaps } from './make-sitemaps.ts'
import { FIXED_PAGES } from './page-exists.ts'
import { makeShell } from './site-shell.ts'
import { makeWorker } from './site-worker.ts'
import { makeWebManifest } from './web-manifest.ts'

export interface BuildOptions extends IndexOptions, SitePlace {
  readonly look?: Look
  /** What counts visits. */
  readonly counting?: Counting | undefined
  readonly packageDir: string
  /** Which pages are there before any script runs. */
  readonly prerender?: Prerender | undefined
  /** Which stories have pictures for links to them. */
  readonly cards?: Cards | undefined
  /** True where pages of articles, which are others' work, are to be found by search engines. */
  readonly indexArticles?: boolean | undefined
}

const NO_PAGES: Chosen = { articles: new Set(), stories: new Set() }
export interface BuildReport extends IndexReport {
  /** Pages that were printed: others were in place, made of the same. */
  readonly printed: number
  /** Bytes of all pages, by their paths. */
  readonly sizes: ReadonlyMap<string, number>
  /** What a deploy uploads: files that are new, or other than before. */
  readonly changed: Amount
}

/**
 * Writes a whole site so that a kill at any moment leaves one that works: what is named by its content comes first,
 * then the manifest and the pictures, and then what is named by its place, one by one, the pages among it.
 * @throws {RefusedError} when the data folder forbids it, or another build is at work there; the site in place is then
 * untouched.
 */
export function buildSite(options: BuildOptions): Promise<BuildReport> {
  return holdLock(options.outDir, () => writeSite(options))
}

async function writeSite(options: BuildOptions): Promise<BuildReport> {
  const { outDir, packageDir, cacheDir, prerender = 'all' } = options
  const before = await readChecksums(outDir).catch((): Checksums => new Map())
  if (prerender === 'none') return publishSite(options, before, null)
  const printer = await compilePrinter(packageDir)
  const threads = openThreads(printer, before.size > 0 ? { site: outDir, cacheDir } : null)
  try {
    return await publishSite(options, before, { printer, threads })
  } finally {
    await threads.end()
  }
}

/** What prints pages. */
interface Printing {
  /** File of the program. */
  readonly printer: string
  readonly threads: PrintThreads
}

async function publishSite(
  options: BuildOptions,
  before: Checksums,
  printing: Printing | null,
): Promise<BuildReport> {
  const { outDir, base, siteUrl, title, description, language, counting, now } = options
  const { prerender = 'all', indexArticles = false, cards = DEFAULT_CARDS } = options
  const sums = new Map<string, string>()
  const publish = async (path: string, content: string | Uint8Array) => {
    const sum = sha256(content)
    sums.set(path, sum)
    await replaceFile(join(outDir, path), content)
    return sum
  }
  const compiled = await compileReader(options.packageDir)
  const template = await readFile(join(compiled, 'index.html'), 'utf8')
  const worker = await readFile(join(compiled, WORKER), 'utf8')
  const parts = (await filesUnder(compiled)).filter((path) => path !== 'index.html' && path !== WORKER)
  const [fixed, hashed] = [parts.filter((path) => !isHashed(path)), parts.filter(isHashed)]
  const look = await makeLookParts(options.look ?? {})

  const read = (path: string) => readFileSync(join(compiled, path))
  const publishParts = async () => {
    for (const path of hashed) await publish(path, read(path))
    for (const [path, content] of look.files) await publish(path, content)
  }
  const analytics = counting && new URL(counting.script).host
  const report = await underDoubt(outDir, before, () =>
    indexFolder({
      ...options,
      logo: look.logo,
      analytics,
      outDir: join(outDir, INDEX),
      beforeWriting: publishParts,
    }),
  )
  const lost: Problem[] = []
  for (const path of report.pictures) {
    const picture = await readFile(join(options.dataDir, path)).catch(() => null)
    if (picture) await publish(path, picture)
    else lost.push({ file: path, line: 1, reason: 'the picture cannot be read' })
  }
  for (const path of fixed) await publish(path, read(path))
  const index = await openOwnIndex(join(outDir, INDEX))
  // Feeds, and what heads a page that is not printed, have words of the interface, too.
  await loadLanguage(siteLanguage(language))
  const keptParts = [...hashed.filter((path) => !path.endsWith(PACKED)), ...look.files.keys()]
  const version = sha256([...keptParts, worker, template].join('\n')).slice(0, 16)
  const { sheet } = look
  const firstSheet = await readFirstSheet(template, compiled, base)
  const shell = makeShell(template, {
    firstSheet,
    base,
    title,
    description,
    language,
    sheet,
    systemFont: (options.look?.font ?? FONTS[0]) !== FONTS[0],
    counting,
    version,
  })
  const chosen = prerender === 'none' ? NO_PAGES : await choosePages(index, prerender)

  const publishOthers = async () => {
    const kept = readKeptFeeds(options.cacheDir, before)
    const feeds = await updateFeeds(index, { site: outDir, base, siteUrl, kept, publish })
    for (const [file, sum] of feeds.feeds.flatMap(({ files }) => files)) sums.set(file, sum)
    writeKeptFeeds(options.cacheDir, feeds)
    const found = { pages: chosen, lists: prerender !== 'none', articles: indexArticles }
    for await (const [path, content] of makeSitemaps(index, siteUrl ?? base, found))
      await publish(path, content)
    await publish('robots.txt', makeRobots(siteUrl))
    await publish('.nojekyll', '')
    await publish(BUILT_FILE, JSON.stringify({ built: new Date(now).toISOString() }))
    await publish(WEB_MANIFEST, makeWebManifest(template, { base, title, description, language }))
    await publish('_headers', makeHostHeaders(base, shell))
    await publish(SHELL, hideShell(shell))
  }
  const print = async ({ printer, threads }: Printing) => {
    const files = hashed.map((path) => join(compiled, path))
    const site = {
      site: outDir,
      base,
      siteUrl,
      indexArticles,
      // Their addresses are to be whole ones.
      cards:
        siteUrl === undefined || cards === 'none'
          ? null
          : await planCards(index, cards, files, before, options.look?.accent),
      shell,
      firstSheet,
      printedAt: startOf(dayAt(now)),
      chosen,
      made: sha256(
        JSON.stringify([
          sha256(await readFile(printer)),
          shell,
          base,
          [title, description, language, siteUrl, indexArticles],
        ]),
      ),
    }
    return printPages(threads, index, site, readKeptPages(options.cacheDir, before))
  }
  // Threads are at work before all else is done here.
  const printed = printing && (await print(printing))
  const work = [printed?.done ?? null, publishOthers()] as const
  // Where one of them fails, the other must not go on writing after the lock is given back.
  await Promise.allSettled(work)
  const [done] = await Promise.all(work)
  const pages = done?.flatMap((part) => part.pages) ?? []
  if (done === null) {
    await publish('404.html', hideShell(shell))
    const head = headOf({ kind: 'front' }, '', { title, description, language, siteUrl })
    await publish('index.html', nameShell(shell, head))
  } else {
    for (const { file, sum } of pages) sums.set(file, sum)
    writeKeptPages(options.cacheDir, done.map(toKept))
  }
  // Hosts know of a page by its file alone.
  const unprinted = FIXED_PAGES.map((page) => `${page}.html`).filter((file) => !sums.has(file))
  for (const file of unprinted) await publish(file, hideShell(shell))
  // Last, for a browser that finds it new fetches what it names at once.
  const fixedSums = Object.fromEntries(
    [SHELL, WEB_MANIFEST, 'favicon.svg'].map((path) => [path, sums.get(path) ?? '']),
  )
  await publish(WORKER, makeWorker(worker, { version, hashed: keptParts, fixed: fixedSums }))
  const manifest = `${INDEX}/manifest.json`
  sums.set(manifest, sha256(await readFile(join(outDir, manifest))))
  await writeChecksums(outDir, sums)
  await retireFiles(outDir, before, sums, now)
  const sizes = new Map(pages.map(({ file, stamp }) => [file, sizeOfStamp(stamp)]))
  return {
    ...report,
    warnings: [...report.warnings, ...lost],
    printed: pages.filter(({ isPrinted }) => isPrinted).length,
    sizes,
    changed: await changedSince(outDir, before, sums, report.added, sizes),
  }
}

function toKept({ pages, ...part }: PrintedPart): KeptPart {
  return { ...part, pages: pages.map(({ file, key, sum, stamp }) => [file, [key, sum, stamp]]) }
}
