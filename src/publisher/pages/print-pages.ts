import { setImmediate } from 'node:timers/promises'
import type { OpenIndex } from '../files/open-index.ts'
import { SOCIAL_CARDS } from '../site-files.ts'
import type { KeptPages, KeptPart } from './kept-pages.ts'
import { openPageFolder } from './page-folder.ts'
import { countPages, type PlannedPart, planWork } from './plan-work.ts'
import type { PrintThreads } from './print-threads.ts'
import type { PrintDone, PrintSite } from './print-work.ts'

/** Parts that are looked at without a pause, for threads wait meanwhile. */
const PARTS_AT_ONCE = 16

/** A part of the work, as it is now in place. */
export interface PrintedPart extends PrintDone {
  readonly key: string
}

/**
 * Prints the pages of a site that are not in place, made of the same.
 * @param kept those of an earlier build.
 * @returns once threads are at work, what comes of it: all pages, by the parts of the work.
 */
export async function printPages(
  threads: PrintThreads,
  index: OpenIndex,
  site: Omit<PrintSite, 'kept'>,
  kept: KeptPages,
): Promise<{ readonly done: Promise<PrintedPart[]> }> {
  const planned = await planWork(index, site)
  const keptOf = new Map(kept.map((part) => [part.name, part]))
  const isSame = ({ work, keyOf }: PlannedPart) => {
    const then = keptOf.get(work.name)
    return then !== undefined && then.key === keyOf(then.questions)
  }
  const [same, other] = [planned.filter(isSame), planned.filter((part) => !isSame(part))]
  const held = new Map(
    same.flatMap(({ work }) => keptOf.get(work.name) ?? []).map((part) => [part.name, part]),
  )
  const print = async (some: readonly PlannedPart[], others: KeptPart['pages']): Promise<PrintedPart[]> => {
    const parts = some.map(({ work }) => work)
    const keys = new Map(some.map(({ work, keyOf }) => [work.name, keyOf]))
    const done = await threads.print({ ...site, kept: new Map(others) }, parts, countPages(parts))
    return done.map((part) => ({ ...part, key: keys.get(part.name)?.(part.questions) ?? '' }))
  }
  // Pictures are told by what they show, whatever part they were of.
  const pictures = pagesIn(kept).filter(isPicture)
  const finish = async () => {
    // Neither is waited for before the other: a thread may fail while another still looks at what is in place.
    const [printed, { whole, harmed }] = await Promise.all([
      print(other, [...pagesIn(kept.filter(({ name }) => !held.has(name))), ...pictures]),
      threads.untouched().then((untouched) => findHeld(site.site, [...held.values()], untouched)),
    ])
    const again = same.filter(({ work }) => harmed.has(work.name))
    return [...whole, ...printed, ...(await print(again, [...pagesIn([...harmed.values()]), ...pictures]))]
  }
  return { done: finish() }
}

function pagesIn(parts: KeptPages): KeptPart['pages'] {
  return parts.flatMap(({ pages }) => pages)
}

function isPicture([file]: KeptPart['pages'][number]): boolean {
  return file.startsWith(`${SOCIAL_CARDS}/`)
}

/**
 * Parts of which all pages are in place, which are taken for done, and the others.
 * @param untouched names of those of which that is known.
 */
async function findHeld(
  folder: string,
  kept: KeptPages,
  untouched: ReadonlySet<string>,
): Promise<{ readonly whole: readonly PrintedPart[]; readonly harmed: ReadonlyMap<string, KeptPart> }> {
  const { holds } = openPageFolder(folder)
  const whole: PrintedPart[] = []
  const harmed = new Map<string, KeptPart>()
  for (const [at, part] of kept.entries()) {
    if (at % PARTS_AT_ONCE === 0) await setImmediate()
    const pages = part.pages.flatMap(([file, [key, sum, then]]) => {
      const stamp = untouched.has(part.name) ? then : holds(file, sum, then)
      return stamp === null ? [] : { file, key, sum, stamp, isPrinted: false }
    })
    if (pages.length === part.pages.length) whole.push({ ...part, pages })
    else harmed.set(part.name, part)
  }
  return { whole, harmed }
}
