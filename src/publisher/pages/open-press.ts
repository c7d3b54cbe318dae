import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FirstView } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import { sha256 } from '../sha256.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { formatHead, headOf } from './page-head.ts'
import { openTemplate } from './page-template.ts'
import type { PrintDone, PrintSite } from './print-work.ts'

/** A page to be printed. */
export interface Sheet {
  /** Decoded path inside the site. */
  readonly path: string
  readonly facts: PageFacts
  /** Its data, besides what every page has. */
  readonly data: Pick<FirstView, 'feed' | 'story' | 'more'>
}

export interface Press {
  readonly print: (sheet: Sheet) => void
  /** What was printed since the last time. */
  readonly take: () => PrintDone
}

/** Prints pages into the folder of a site. */
export async function openPress(
  { site, base, siteUrl, shell, printedAt }: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
): Promise<Press> {
  const printer = await openPrinter(base, manifest.language)
  const template = openTemplate(shell)
  const head = { title: manifest.title, siteUrl }
  // The same on every page, and most of what many have.
  const common = JSON.stringify({ printedAt, manifest, topics }).slice(0, -1)
  let done: [string, string][] = []

  const print = ({ path, facts, data }: Sheet) => {
    const isMissing = facts.kind === 'missing'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    const view: FirstView = { printedAt, path, manifest, topics, ...data }
    const { html, early } = printer(view)
    const content = template({
      // What is missing is so at any address: no address is that of its page.
      data: { path: isMissing ? '' : base + path, printed: data.feed ? 'feed' : facts.kind },
      head: [formatHead(headOf(facts, path, head)), early].join(''),
      body: html,
      view: isMissing ? null : `${common},${JSON.stringify({ path, ...data }).slice(1)}`,
    })
    putPage(join(site, file), content)
    done.push([file, sha256(content)])
  }
  return {
    print,
    take: () => {
      const taken = done
      done = []
      return taken
    },
  }
}

/**
 * Puts a page in place in one step, unless it is there already. Other than what is published besides, it is not
 * waited for on the disk: there are thousands, and what a failing power takes of them the next build finds and mends.
 */
function putPage(path: string, content: string): void {
  if (holds(path, content)) return
  const temporary = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}

function holds(path: string, content: string): boolean {
  try {
    return readFileSync(path, 'utf8') === content
  } catch {
    return false
  }
}
