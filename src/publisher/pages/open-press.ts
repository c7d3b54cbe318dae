import type { StoryEntry } from '../../model/shards.ts'
import { setZone } from '../../model/zone.ts'
import { type FirstView, isTimeless } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import { shownOfEdition } from '../../reader/print/shown-of-edition.ts'
import { type CardPress, openCardPress } from '../cards/open-card-press.ts'
import { sha256 } from '../sha256.ts'
import { formatHead } from './head-entry.ts'
import type { KeptPage } from './kept-pages.ts'
import { makePartKey } from './make-part-key.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { openFolder } from './page-folder.ts'
import { headOf } from './page-head.ts'
import { inlineJson, openTemplate } from './page-template.ts'
import type { PreviewPicture } from './preview-picture.ts'
import type { DonePage, PrintSite } from './print-work.ts'

/** A page to be printed. */
export interface Sheet {
  /** Decoded path inside the site. */
  readonly path: string
  readonly facts: PageFacts
  /** Its data, besides what every page has. */
  readonly data: Pick<FirstView, 'feed' | 'story' | 'source' | 'more'>
  /** For links to it; that of the site unless said otherwise. */
  readonly picture?: PreviewPicture | null
}

export interface Press {
  readonly print: (sheet: Sheet) => void
  /** The picture for links to a story's pages; null where none are made. */
  readonly pictureOf: CardPress['ofStory']
  /** Of all that the pages of a bucket of stories are made of. */
  readonly partKeyOf: (bucket: string) => string
  /** Whether all pages of a part are in place, made of the same; they are then taken for done. */
  readonly keepPart: (key: string) => boolean
  /** What was printed since the last time. */
  readonly take: () => readonly DonePage[]
}

/** Prints pages into the folder of a site. */
export async function openPress(
  { site, base, siteUrl, indexArticles, cards, chosen, shell, firstSheet, printedAt, kept }: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
  version: string,
): Promise<Press> {
  setZone(manifest.timeZone)
  const printer = await openPrinter(base, manifest.language)
  const template = openTemplate(shell, firstSheet)
  const { title, description, language } = manifest
  const head = { title, description, language, siteUrl, indexArticles }
  // The same on every page that is of the edition, and most of what many have.
  const edition = { printedAt, manifest, topics }
  const common = inlineJson(edition).slice(0, -1)
  const storyOf = rememberLast(inlineJson)
  const folder = openFolder(site)
  // What makes a page besides its data.
  const ours = sha256([version, shell, base, JSON.stringify(head)].join('\n'))
  const keptPages = new Map(kept.flatMap(({ pages }) => Object.entries(pages)))
  const keptParts = new Map(kept.map(({ key, pages }) => [key, Object.entries(pages)]))
  let done: DonePage[] = []
  const cardPress =
    cards === null
      ? null
      : await openCardPress(site, head, cards, (file, content) => {
          const sum = folder.put(file, content)
          done.push({ file, key: '', sum, stamp: '', isPrinted: false })
        })

  // It is the same for all articles of a story.
  const shownOfStory = rememberLast((entry: StoryEntry) =>
    shownOfEdition({ ...edition, path: '', story: { id: '', entry } }),
  )
  const viewOf = ({ path, data }: Sheet) => {
    const { story, ...own } = data
    if (story) {
      const start = inlineJson({ path, shown: shownOfStory(story.entry) }).slice(0, -1)
      return `${start},"story":{"id":${inlineJson(story.id)},"entry":${storyOf(story.entry)}}}`
    }
    if (isTimeless({ path, ...data }))
      return inlineJson({ path, shown: shownOfEdition({ ...edition, path, ...own }), ...own })
    return `${common},${inlineJson({ path, ...own }).slice(1)}`
  }

  const keyOfStory = rememberLast((entry) => sha256([shownOfStory(entry), storyOf(entry)].join('\n')))
  const keyOf = ({ path, facts, data }: Sheet, picture: PreviewPicture | null, view: string | null) => {
    const above = 'above' in facts ? facts.above : []
    const made = data.story
      ? [facts.kind, path, JSON.stringify(above), keyOfStory(data.story.entry)]
      : [JSON.stringify(facts), view]
    return sha256([ours, JSON.stringify(picture), ...made].join('\n'))
  }

  const isInPlace = (file: string, [, sum, stamp]: KeptPage) => folder.holds(file, sum, stamp)
  const keep = (file: string, [key, sum]: KeptPage) =>
    done.push({ file, key, sum, stamp: folder.stamp(file), isPrinted: false })

  const print = (sheet: Sheet) => {
    const { path, facts, data, picture = cardPress?.ofSite ?? null } = sheet
    const isMissing = facts.kind === 'missing'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    // That of a story is made of what all its articles share, and is not asked for where the page stays.
    const own = data.story ? null : viewOf(sheet)
    const key = keyOf(sheet, picture, own)
    const held = keptPages.get(file)
    if (held?.[0] === key && isInPlace(file, held)) {
      keep(file, held)
      return
    }
    const view: FirstView = { printedAt, path, manifest, topics, ...data }
    const { html, early } = printer(view)
    const content = template({
      // What is missing is so at any address: no address is that of its page.
      data: { path: isMissing ? '' : base + path, printed: data.feed ? 'feed' : facts.kind },
      head: [formatHead(headOf(facts, path, head, picture)), early].join(''),
      body: html,
      view: isMissing ? null : (own ?? viewOf(sheet)),
      // Most visits begin there; on every page it would be several times what all else is.
      holdsSheet: path === '',
      isOfStory: data.story !== undefined,
      fetchesEdition: isMissing || isTimeless(view),
    })
    const sum = folder.put(file, content)
    done.push({ file, key, sum, stamp: folder.stamp(file), isPrinted: true })
  }
  return {
    print,
    pictureOf: (story, providers) => cardPress?.ofStory(story, providers) ?? null,
    partKeyOf: makePartKey(ours, { cards, chosen }, edition),
    keepPart: (key) => {
      const held = key === '' ? undefined : keptParts.get(key)
      if (!held?.every(([file, page]) => isInPlace(file, page))) return false
      for (const [file, page] of held) keep(file, page)
      return true
    },
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
