import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { FirstView } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import { type CardPress, openCardPress } from '../cards/open-card-press.ts'
import { sha256 } from '../sha256.ts'
import { formatHead } from './head-entry.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { headOf } from './page-head.ts'
import { openTemplate } from './page-template.ts'
import type { PreviewPicture } from './preview-picture.ts'
import type { PrintDone, PrintSite } from './print-work.ts'

/** A page to be printed. */
export interface Sheet {
  /** Decoded path inside the site. */
  readonly path: string
  readonly facts: PageFacts
  /** Its data, besides what every page has. */
  readonly data: Pick<FirstView, 'feed' | 'story' | 'more'>
  /** For links to it; that of the site unless said otherwise. */
  readonly picture?: PreviewPicture | null
}

export interface Press {
  readonly print: (sheet: Sheet) => void
  /** The picture for links to a story's pages; null where none are made. */
  readonly pictureOf: CardPress['ofStory']
  /** What was printed since the last time. */
  readonly take: () => PrintDone
}

/** Prints pages into the folder of a site. */
export async function openPress(
  { site, base, siteUrl, indexArticles, cards, shell, printedAt }: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
): Promise<Press> {
  const printer = await openPrinter(base)
  const template = openTemplate(shell)
  const { title, description, language } = manifest
  const head = { title, description, language, siteUrl, indexArticles }
  // The same on every page, and most of what many have.
  const common = JSON.stringify({ printedAt, manifest, topics }).slice(0, -1)
  let done: [string, string][] = []
  const put = (file: string, content: string | Uint8Array) => {
    const sum = sha256(content)
    putPage(join(site, file), content, sum)
    done.push([file, sum])
  }
  const cardPress = cards === null ? null : await openCardPress(site, head, cards, put)

  const print = ({ path, facts, data, picture = cardPress?.ofSite ?? null }: Sheet) => {
    const isMissing = facts.kind === 'missing'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    const view: FirstView = { printedAt, path, manifest, topics, ...data }
    const { html, early } = printer(view)
    const content = template({
      // What is missing is so at any address: no address is that of its page.
      data: { path: isMissing ? '' : base + path, printed: data.feed ? 'feed' : facts.kind },
      head: [formatHead(headOf(facts, path, head, picture)), early].join(''),
      body: html,
      view: isMissing ? null : `${common},${JSON.stringify({ path, ...data }).slice(1)}`,
    })
    put(file, content)
  }
  return {
    print,
    pictureOf: (story, providers) => cardPress?.ofStory(story, providers) ?? null,
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
function putPage(path: string, content: string | Uint8Array, sum: string): void {
  if (holds(path, sum)) return
  const temporary = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(temporary, content)
  renameSync(temporary, path)
}

function holds(path: string, sum: string): boolean {
  try {
    return sha256(readFileSync(path)) === sum
  } catch {
    return false
  }
}
