import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sha256 } from '../../indexer/sha256.ts'
import { dayAt, startOf } from '../../model/time/zone.ts'
import { type KeptPart, readKeptPages, writeKeptPages } from '../pages/kept-pages.ts'
import { type PrintedPart, printPages } from '../pages/print-pages.ts'
import type { PrintThreads } from '../pages/print-threads.ts'
import type { DonePage } from '../pages/print-work.ts'
import { DEFAULT_SOCIAL_CARDS, planSocialCards } from '../social-cards/plan-social-cards.ts'
import type { Draft } from './draft.ts'

/** What prints pages. */
export interface Printing {
  /** File of the program. */
  readonly printer: string
  readonly threads: PrintThreads
}

/**
 * Prints a site's pages in threads, which are at work before this one does all else that is to be done meanwhile.
 * @param printing null where no page is printed.
 */
export async function printWhile(
  meanwhile: () => Promise<void>,
  draft: Draft,
  printing: Printing | null,
): Promise<readonly DonePage[]> {
  const printed = printing && (await startPrinting(draft, printing))
  const work = [printed?.done ?? [], meanwhile()] as const
  // Where one of them fails, the other must not go on writing after the lock is given back.
  await Promise.allSettled(work)
  const [parts] = await Promise.all(work)
  const pages = parts.flatMap((part) => part.pages)
  for (const { file, sum } of pages) draft.sums.set(file, sum)
  if (printing) writeKeptPages(draft.options.cacheDir, parts.map(toKept))
  return pages
}

/** @returns once threads are at work, what comes of it. */
async function startPrinting(
  { options, before, index, reader, shell, firstSheet, chosen }: Draft,
  { printer, threads }: Printing,
): Promise<{ readonly done: Promise<PrintedPart[]> }> {
  const { outDir, base, siteUrl, title, description, language, now, look, cacheDir } = options
  const { indexArticles = false, cards = DEFAULT_SOCIAL_CARDS } = options
  // A picture for links is named by a whole address, or not at all.
  const hasCards = siteUrl !== undefined && cards !== 'none'
  const files = reader.hashed.map((path) => join(reader.folder, path))
  const settings = [title, description, language, siteUrl, indexArticles]
  const site = {
    site: outDir,
    base,
    siteUrl,
    indexArticles,
    socialCards: hasCards ? await planSocialCards(index, cards, files, before, look?.accent) : null,
    shell,
    firstSheet,
    printedAt: startOf(dayAt(now)),
    chosen,
    made: sha256(JSON.stringify([sha256(await readFile(printer)), shell, base, settings])),
  }
  return printPages(threads, index, site, readKeptPages(cacheDir, before))
}

function toKept({ pages, ...part }: PrintedPart): KeptPart {
  return { ...part, pages: pages.map(({ file, key, sum, stamp }) => [file, [key, sum, stamp]]) }
}
