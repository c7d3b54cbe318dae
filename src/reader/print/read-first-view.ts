import type { QueryClient } from '@tanstack/react-query'
import { setZone } from '../../model/time/zone.ts'
import { manifestFreshness, manifestQuery, topicsQuery } from '../data/queries.ts'
import type { FirstView, TimelessView } from './first-view.ts'
import { shownOfEdition } from './shown-of-edition.ts'

/** Where a printed page has its data. */
const PLACE = 'first-view'

/** What came with the page; null where it came without, and everything is to be fetched. */
function readSent(): FirstView | TimelessView | null {
  const text = document.getElementById(PLACE)?.textContent
  return text ? JSON.parse(text) : null
}

/** What a page shows that was printed, and what is to be known of it. */
export interface ReadView {
  readonly view: FirstView
  /** As of when its edition is, in milliseconds. */
  readonly manifestAt: number
  /** True where it says nothing of the edition yet, which was asked for. */
  readonly isTimeless: boolean
  /** False where it shows what is otherwise in the edition at hand, or that is an earlier one from the device. */
  readonly isOfEdition: boolean
}

/**
 * What came with the page, with its edition; null where it came without.
 * @throws {NetworkError | MissingError | DamagedError | LaterIndexError} where the edition can't be had.
 */
export async function readFirstView(client: QueryClient): Promise<ReadView | null> {
  const sent = readSent()
  if (sent === null) {
    // What stands there until then stays until the whole of what takes its place can be shown.
    if (document.getElementById('main')) await fetchEdition(client)
    return null
  }
  if ('manifest' in sent)
    return { view: sent, manifestAt: pageReadAt(), isTimeless: false, isOfEdition: true }
  const { manifest, topics } = await fetchEdition(client)
  setZone(manifest.timeZone)
  const { shown, ...own } = sent
  const now = Date.now()
  const isNew = client.getQueryData(manifestFreshness.queryKey)?.kept !== true
  const view = { ...own, printedAt: now, manifest, topics }
  const isOfEdition = isNew && shownOfEdition(view) === shown
  return { view, manifestAt: now, isTimeless: true, isOfEdition }
}

async function fetchEdition(client: QueryClient): Promise<Pick<FirstView, 'manifest' | 'topics'>> {
  const manifest = await client.fetchQuery(manifestQuery)
  return { manifest, topics: await client.fetchQuery(topicsQuery(manifest.topics)) }
}

/** As of when what came with the page is: now, or long ago where the browser had kept the page itself. */
function pageReadAt(): number {
  const [navigation] = performance.getEntriesByType('navigation')
  const isKept = navigation instanceof PerformanceNavigationTiming && navigation.transferSize === 0
  return isKept ? 0 : Date.now()
}
