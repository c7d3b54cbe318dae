import type { FirstView } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import { sha256 } from '../sha256.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { openFolder } from './page-folder.ts'
import { formatHead, headOf } from './page-head.ts'
import { inlineJson, openTemplate } from './page-template.ts'
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
  const printer = await openPrinter(base)
  const template = openTemplate(shell)
  const head = { title: manifest.title, siteUrl }
  // The same on every page, and most of what many have.
  const common = inlineJson({ printedAt, manifest, topics }).slice(0, -1)
  const storyOf = rememberLast(inlineJson)
  const put = openFolder(site)
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
      view: isMissing ? null : `${common},${viewOf(path, data, storyOf)}}`,
    })
    put(file, content)
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

/** What is a page's own, as the rest of a JSON object. */
function viewOf(
  path: string,
  { story, ...data }: Sheet['data'],
  storyOf: (entry: unknown) => string,
): string {
  const own = inlineJson({ path, ...data }).slice(1, -1)
  return story ? `${own},"story":{"id":${inlineJson(story.id)},"entry":${storyOf(story.entry)}}` : own
}

/** A story is written once, and stands in the pages of all of its articles. */
function rememberLast(format: (value: unknown) => string): (value: unknown) => string {
  let last: readonly [value: unknown, text: string] = [undefined, '']
  return (value) => {
    if (last[0] !== value) last = [value, format(value)]
    return last[1]
  }
}
