import { sha256 } from '../../indexer/sha256.ts'
import type { StoryEntry } from '../../model/shards.ts'
import { setZone } from '../../model/time/zone.ts'
import { type FirstView, isTimeless } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/print-page.tsx'
import {
  mergeQuestions,
  type Questions,
  questionsOf,
  shownOfEdition,
} from '../../reader/print/shown-of-edition.ts'
import { type CardPress, openCardPress } from '../cards/open-card-press.ts'
import { CARDS } from '../site-files.ts'
import { formatHead } from './head-entry.ts'
import type { PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { openFolder } from './page-folder.ts'
import { headOf } from './page-head.ts'
import { inlineJson, openTemplate, type PageParts } from './page-template.ts'
import type { PreviewPicture } from './preview-picture.ts'
import type { DonePage, PrintDone, PrintSite } from './print-work.ts'

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
  /** What was printed since the last time, and what all of it asks of the edition. */
  readonly take: () => Omit<PrintDone, 'name'>
}

/** Prints pages into the folder of a site. */
export async function openPress(
  { site, base, siteUrl, indexArticles, cards, shell, firstSheet, printedAt, made, kept }: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
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
  const hashOf = (parts: readonly string[]) => sha256([made, ...parts].join('\n'))
  let done: DonePage[] = []
  const asked = new Set<Questions>()
  const put = (file: string, key: string, content: string | Uint8Array, isPrinted: boolean) => {
    const sum = folder.put(file, content)
    done.push({ file, key, sum, stamp: folder.stamp(file), isPrinted })
  }
  /** Whether a file is in place, made of the same; it is then taken for done. */
  const keep = (file: string, key: string) => {
    const held = kept.get(file)
    if (held?.[0] !== key) return false
    const [, sum, then] = held
    const stamp = folder.holds(file, sum, then)
    if (stamp !== null) done.push({ file, key, sum, stamp, isPrinted: false })
    return stamp !== null
  }
  const pictures = new Map(
    [...kept].flatMap(([file, [key]]) => (file.startsWith(`${CARDS}/`) ? [[key, file]] : [])),
  )
  const cardPress =
    cards === null
      ? null
      : await openCardPress(site, head, cards, {
          keyOf: (facts) => hashOf([JSON.stringify([cards.fonts, facts])]),
          find: (key) => {
            const file = pictures.get(key)
            return file !== undefined && keep(file, key) ? file : null
          },
          put: (file, key, content) => put(file, key, content, false),
        })

  // It is the same for all articles of a story.
  const shownOfStory = rememberLast((entry: StoryEntry) =>
    shownOfEdition({ ...edition, path: '', story: { id: '', entry } }),
  )
  const askedByStory = rememberLast((entry: StoryEntry) => questionsOf({ story: { id: '', entry } }))
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
    const own = data.story
      ? [facts.kind, path, JSON.stringify(above), keyOfStory(data.story.entry)]
      : [JSON.stringify(facts), view ?? '']
    return hashOf([JSON.stringify(picture), ...own])
  }

  const print = (sheet: Sheet) => {
    const { path, facts, data, picture = cardPress?.ofSite ?? null } = sheet
    const isMissing = facts.kind === 'missing'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    asked.add(data.story ? askedByStory(data.story.entry) : questionsOf(data))
    // That of a story is made of what all its articles share, and is not asked for where the page stays.
    const own = data.story ? null : viewOf(sheet)
    const key = keyOf(sheet, picture, own)
    if (keep(file, key)) return
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
      sheet: sheetOf(facts),
      fetchesEdition: isMissing || isTimeless(view),
    })
    put(file, key, content, true)
  }
  return {
    print,
    pictureOf: async (story, providers) => (await cardPress?.ofStory(story, providers)) ?? null,
    take: () => {
      const taken = { pages: done, questions: mergeQuestions([...asked]) }
      done = []
      asked.clear()
      return taken
    },
  }
}

function sheetOf({ kind }: PageFacts): PageParts['sheet'] {
  switch (kind) {
    case 'article':
    case 'story':
      return 'story'
    case 'plain':
    case 'source':
      return 'places'
    case 'front':
    case 'topic':
    case 'topic-page':
    case 'missing':
      return null
  }
}

/** A story is written once, and stands in the pages of all of its articles. */
function rememberLast<T>(make: (entry: StoryEntry) => T): (entry: StoryEntry) => T {
  let last: { readonly of: StoryEntry; readonly made: T } | null = null
  return (entry) => {
    if (last?.of !== entry) last = { of: entry, made: make(entry) }
    return last.made
  }
}
