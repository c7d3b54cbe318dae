import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sizeOfStamp } from '../../indexer/cache/file-stamp.ts'
import { type IndexReport, indexFolder } from '../../indexer/index-folder.ts'
import type { Problem } from '../../indexer/problem.ts'
import { sha256 } from '../../indexer/sha256.ts'
import type { Amount } from '../../indexer/shards/amount.ts'
import { siteLanguage } from '../../reader/language/language.ts'
import { loadLanguage } from '../../reader/language/load-language.ts'
import { compilePrinter } from '../compile/compile-printer.ts'
import { PACKED } from '../compile/pack-parts.ts'
import { changedSince } from '../files/changed-since.ts'
import { type Checksums, readChecksums, writeChecksums } from '../files/checksums.ts'
import { holdLock } from '../files/hold-lock.ts'
import { openOwnIndex } from '../files/open-index.ts'
import { replaceFile } from '../files/replace-file.ts'
import { retireFiles } from '../files/retire-files.ts'
import { underDoubt } from '../files/under-doubt.ts'
import { type LookParts, makeLookParts } from '../look/make-look-parts.ts'
import type { Chosen } from '../pages/choose-newest.ts'
import { choosePages } from '../pages/choose-pages.ts'
import { readFirstSheet } from '../pages/first-sheet.ts'
import { openThreads } from '../pages/print-threads.ts'
import { INDEX, MANIFEST, SHELL, WEB_MANIFEST, WORKER } from '../site-files.ts'
import type { BuildOptions } from './build-options.ts'
import type { Draft } from './draft.ts'
import { type Printing, printWhile } from './print-while.ts'
import { publishOthers } from './publish-others.ts'
import { publishShells } from './publish-shells.ts'
import { type CompiledReader, readCompiled } from './read-compiled.ts'
import { makeShell } from './site-shell.ts'
import { makeWorker } from './site-worker.ts'

export interface BuildReport extends IndexReport {
  /** Pages that were printed: others were in place, made of the same. */
  readonly printed: number
  /** Bytes of all pages, by their paths. */
  readonly sizes: ReadonlyMap<string, number>
  /** What a deploy uploads: files that are new, or other than before. */
  readonly changed: Amount
}

const NO_PAGES: Chosen = { articles: new Set(), stories: new Set() }

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

async function publishSite(
  options: BuildOptions,
  before: Checksums,
  printing: Printing | null,
): Promise<BuildReport> {
  const { outDir, dataDir, now, prerender = 'all' } = options
  const sums = new Map<string, string>()
  const publish: Draft['publish'] = async (path, content) => {
    const sum = sha256(content)
    sums.set(path, sum)
    await replaceFile(join(outDir, path), content)
    return sum
  }
  const reader = await readCompiled(options.packageDir)
  const look = await makeLookParts(options.look ?? {})
  const report = await underDoubt(outDir, before, () =>
    indexFolder({
      ...options,
      logo: look.logo,
      analytics: options.counting && new URL(options.counting.script).host,
      outDir: join(outDir, INDEX),
      beforeWriting: async () => {
        for (const path of reader.hashed) await publish(path, reader.read(path))
        for (const [path, content] of look.files) await publish(path, content)
      },
    }),
  )
  const lost = await publishPictures(dataDir, report.pictures, publish)
  for (const path of reader.fixed) await publish(path, reader.read(path))
  const index = await openOwnIndex(join(outDir, INDEX))
  // Feeds, and what heads a page that is not printed, have words of the interface, too.
  await loadLanguage(siteLanguage(options.language))
  const parts = [...reader.hashed.filter((path) => !path.endsWith(PACKED)), ...look.files.keys()]
  const version = sha256([...parts, reader.worker, reader.template].join('\n')).slice(0, 16)
  const { shell, firstSheet } = await makeOwnShell(options, reader, look, version)
  const chosen = prerender === 'none' ? NO_PAGES : await choosePages(index, prerender)
  const draft = { options, before, index, reader, shell, firstSheet, chosen, sums, publish }

  const pages = await printWhile(() => publishOthers(draft), draft, printing)
  await publishShells(draft, printing !== null)
  await publishWorker(draft, version, parts)
  sums.set(MANIFEST, sha256(await readFile(join(outDir, MANIFEST))))
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

async function makeOwnShell(
  { base, title, description, language, counting }: BuildOptions,
  { template, folder }: CompiledReader,
  { sheet, isSystemFont }: LookParts,
  version: string,
): Promise<Pick<Draft, 'shell' | 'firstSheet'>> {
  const firstSheet = await readFirstSheet(template, folder, base)
  const options = { firstSheet, base, title, description, language, sheet, isSystemFont, counting, version }
  return { firstSheet, shell: makeShell(template, options) }
}

/** Last of what the site is made of, for a browser that finds it new fetches what it names at once. */
async function publishWorker(
  { reader, sums, publish }: Draft,
  version: string,
  hashed: readonly string[],
): Promise<void> {
  const fixed = [SHELL, WEB_MANIFEST, 'favicon.svg'].map((path) => [path, sums.get(path) ?? ''])
  await publish(WORKER, makeWorker(reader.worker, { version, hashed, fixed: Object.fromEntries(fixed) }))
}

/** Puts the data folder's own pictures in place. @returns those that could not be read. */
async function publishPictures(
  dataDir: string,
  pictures: readonly string[],
  publish: Draft['publish'],
): Promise<Problem[]> {
  const lost: Problem[] = []
  for (const path of pictures) {
    const picture = await readFile(join(dataDir, path)).catch(() => null)
    if (picture) await publish(path, picture)
    else lost.push({ file: path, line: 1, reason: 'the picture cannot be read' })
  }
  return lost
}
