import { sha256 } from '../../indexer/sha256.ts'
import { setZone } from '../../model/time/zone.ts'
import { type FirstView, isTimeless } from '../../reader/print/first-view.ts'
import { openPrinter } from '../../reader/print/open-printer.tsx'
import { mergeQuestions, type Questions } from '../../reader/print/shown-of-edition.ts'
import { SOCIAL_CARDS } from '../site-files.ts'
import {
  openSocialCardPress,
  type SocialCardPlaces,
  type SocialCardPress,
} from '../social-cards/open-social-card-press.ts'
import { collectDone, type DoneFiles } from './collect-done.ts'
import { formatHead } from './head-entry.ts'
import { openViews } from './open-views.ts'
import { hasAddress, type PageFacts } from './page-facts.ts'
import { pageFile } from './page-file.ts'
import { headOf } from './page-head.ts'
import { openTemplate, type PageParts } from './page-template.ts'
import type { PageToPrint } from './page-to-print.ts'
import type { PrintDone, PrintSite } from './print-work.ts'

export interface Press {
  readonly print: (page: PageToPrint) => void
  /** The picture for links to a story's pages; null where none are made. */
  readonly pictureOf: SocialCardPress['ofStory']
  /** What was printed since the last time, and what all of it asks of the edition. */
  readonly take: () => Omit<PrintDone, 'name'>
}

/** Prints pages into the folder of a site. */
export async function openPress(
  site: PrintSite,
  { manifest, topics }: Pick<FirstView, 'manifest' | 'topics'>,
): Promise<Press> {
  const { base, siteUrl, indexArticles, socialCards, printedAt } = site
  setZone(manifest.timeZone)
  const printer = await openPrinter(base, manifest.language)
  const template = openTemplate(site.shell, site.firstSheet)
  const { title, description, language } = manifest
  const head = { title, description, language, siteUrl, indexArticles }
  const edition = { printedAt, manifest, topics }
  const views = openViews(edition)
  const done = collectDone(site.site, site.kept)
  const asked = new Set<Questions>()
  const keyOf = (parts: readonly string[]) => sha256([site.made, ...parts].join('\n'))
  const cardPress =
    socialCards &&
    (await openSocialCardPress(
      site.site,
      head,
      socialCards,
      // The days that stand on a picture are the zone's.
      cardPlaces(site, [socialCards.fonts, manifest.timeZone], done, keyOf),
    ))

  const print = (page: PageToPrint) => {
    const { path, facts, data, picture = cardPress?.ofSite ?? null } = page
    const isMissing = facts.kind === 'missing'
    const isFrame = facts.kind === 'frame'
    const file = isMissing ? '404.html' : pageFile(path)
    if (file === null) return
    asked.add(views.questionsOf(page))
    const key = keyOf([JSON.stringify(picture), ...views.identityOf(page)])
    if (done.keep(file, key)) return
    const view: FirstView = { ...edition, path, ...data }
    const { html, early } = printer(view)
    const content = template({
      // What is missing is so at any address, and a frame is the whole of none: no address is that of its page.
      data: { path: hasAddress(facts) ? base + path : '', printed: data.feed ? 'feed' : facts.kind },
      head: [formatHead(headOf(facts, path, head, picture)), early].join(''),
      body: html,
      view: hasAddress(facts) ? views.viewOf(page) : null,
      // Most visits begin there; on every page it would be several times what all else is.
      holdsSheet: path === '' || isFrame,
      sheets: data.frame?.sheets ?? sheetsOf(facts),
      fetchesEdition: isMissing || isTimeless(view),
      needsCode: isFrame,
    })
    done.put({ file, key, content, isPrinted: true })
  }
  return {
    print,
    pictureOf: async (story, providers) => (await cardPress?.ofStory(story, providers)) ?? null,
    take: () => {
      const taken = { pages: done.take(), questions: mergeQuestions([...asked]) }
      asked.clear()
      return taken
    },
  }
}

/**
 * Pictures lie among the pages, and are kept as these are; each is found by its key, for its name is by what it shows.
 * @param common what is behind all of them.
 */
function cardPlaces(
  { kept }: PrintSite,
  common: unknown,
  done: DoneFiles,
  keyOf: (parts: readonly string[]) => string,
): SocialCardPlaces {
  const pictures = new Map(
    [...kept].flatMap(([file, [key]]) => (file.startsWith(`${SOCIAL_CARDS}/`) ? [[key, file]] : [])),
  )
  return {
    keyOf: (facts) => keyOf([JSON.stringify([common, facts])]),
    find: (key) => {
      const file = pictures.get(key)
      return file !== undefined && done.keep(file, key) ? file : null
    },
    put: (file, key, content) => done.put({ file, key, content, isPrinted: false }),
  }
}

function sheetsOf({ kind }: PageFacts): PageParts['sheets'] {
  switch (kind) {
    case 'article':
    case 'story':
      return ['story']
    case 'plain':
    case 'source':
      return ['places']
    case 'front':
    case 'topic':
    case 'topic-page':
    case 'frame':
    case 'missing':
      return []
  }
}
