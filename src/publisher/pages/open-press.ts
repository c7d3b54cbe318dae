import type { StoryEntry } from '../../model/shards.ts'
import type { FirstView } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import { shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { sha256 } from '../sha256.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { openFolder } from './page-folder.ts'
import { formatHead, headOf } from './page-head.ts'
import { inlineJson, openTemplate } from './page-template.ts'
import type { DonePage, PrintDone, PrintSite } from './print-work.ts'

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
  { site, base, siteUrl, shell, printedAt, kept }: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
  version: string,
): Promise<Press> {
  const printer = await openPrinter(base)
  const template = openTemplate(shell)
  const head = { title: manifest.title, siteUrl }
  // The same on every page, and most of what many have.
  const common = inlineJson({ printedAt, manifest, topics }).slice(0, -1)
  const storyOf = rememberLast(inlineJson)
  const folder = openFolder(site)
  // What makes a page besides its data.
  const ours = sha256([version, shell, base, siteUrl ?? ''].join('\n'))
  let done: DonePage[] = []

  const shownOf = rememberLast((entry: StoryEntry) =>
    shownOfEdition(manifest, topics.topics, entry, printedAt),
  )
  const viewOf = ({ path, data: { story, ...data } }: Sheet) => {
    if (!story) return `${common},${inlineJson({ path, ...data }).slice(1)}`
    const own = inlineJson({ path, shown: shownOf(story.entry) }).slice(0, -1)
    return `${own},"story":{"id":${inlineJson(story.id)},"entry":${storyOf(story.entry)}}}`
  }

  const keyOf = (sheet: Sheet) => {
    const { path, facts, data } = sheet
    const made = data.story
      ? [facts.kind, path, shownOf(data.story.entry), storyOf(data.story.entry)]
      : [JSON.stringify(facts), viewOf(sheet)]
    return sha256([ours, ...made].join('\n'))
  }

  const print = (sheet: Sheet) => {
    const { path, facts, data } = sheet
    const isMissing = facts.kind === 'missing'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    const key = keyOf(sheet)
    const held = kept[file]
    if (held && held[0] === key && folder.holds(file, held[1])) {
      done.push({ file, key, sum: held[1], isPrinted: false })
      return
    }
    const view: FirstView = { printedAt, path, manifest, topics, ...data }
    const { html, early } = printer(view)
    const content = template({
      // What is missing is so at any address: no address is that of its page.
      data: { path: isMissing ? '' : base + path, printed: data.feed ? 'feed' : facts.kind },
      head: [formatHead(headOf(facts, path, head)), early].join(''),
      body: html,
      view: isMissing ? null : viewOf(sheet),
      fetchesEdition: isMissing || data.story !== undefined,
    })
    folder.put(file, content)
    done.push({ file, key, sum: sha256(content), isPrinted: true })
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

/** A story is written once, and stands in the pages of all of its articles. */
function rememberLast(format: (entry: StoryEntry) => string): (entry: StoryEntry) => string {
  let last: { readonly of?: StoryEntry; readonly text: string } = { text: '' }
  return (entry) => {
    if (last.of !== entry) last = { of: entry, text: format(entry) }
    return last.text
  }
}
