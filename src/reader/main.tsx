import { settingOf } from './kept/settings.ts'
import { speakAsSet } from './language/speak-as-set.ts'
import './styles/global.css'

import { QueryClient } from '@tanstack/react-query'
import { startTransition } from 'react'
import { setZone } from '../model/time/zone.ts'
import { App } from './app/app.tsx'
import { base } from './app/base.ts'
import { live } from './app/live.ts'
import { loadRenderer } from './app/load-renderer.ts'
import { nameFirstEntry } from './app/name-first-entry.ts'
import { goWith } from './app/navigate.ts'
import { queryClientOptions } from './app/query-client-options.ts'
import { RouterView } from './app/router-view.tsx'
import { routes } from './app/routes.tsx'
import { startRouter } from './app/start-router.ts'
import { articlePartsQuery } from './article/article-parts-query.ts'
import { loadReading } from './data/queries.ts'
import { emptyFeedQuery } from './feed/empty-feed-query.ts'
import type { KeptStore } from './kept/kept-store.ts'
import { openKept } from './kept/open-kept.ts'
import { bringLateFace } from './look/late-face.ts'
import { afterFirstView } from './offline/after-first-view.ts'
import { readAgainOnline } from './offline/read-again-online.ts'
import { offerUpdate } from './offline/reader-update.ts'
import { loadAhead, reloadForMissingParts } from './offline/reload-once.ts'
import { fillClient, rememberView } from './print/first-view.ts'
import { isHeldBack, layOutWhole } from './print/held-back.ts'
import { isAsPrinted } from './print/is-as-printed.ts'
import { type ReadView, readFirstView } from './print/read-first-view.ts'
import { tellAbove } from './print/tell-above.tsx'
import { formatFullDay } from './time/format-time.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')
start(root).catch((error: unknown) => {
  reportError(error)
  // What the script at the head of the page takes for a fault of the reader's code, and puts into words.
  dispatchEvent(new ErrorEvent('error', { filename: import.meta.url }))
})

/** What came with the page; where the rest of it doesn't come, it stays as it was printed and says so. */
async function readPage(client: QueryClient, opening: Promise<KeptStore>): Promise<ReadView | null> {
  for (;;) {
    try {
      return await readFirstView(client)
    } catch (error) {
      const page = document.getElementById('main')
      if (!page || isHeldBack() || !(error instanceof Error)) return null
      await speakTo(await opening)
      await tellAbove(page, error)
    }
  }
}

function speakTo(kept: KeptStore): Promise<void> {
  return speakAsSet(settingOf(kept.state().kept.settings, 'language'))
}

/** Whoever presses or scrolls while the page is got ready is answered between two of its steps. */
function nextTask(): Promise<void> {
  // Nobody does in a hidden tab, where a timer takes a second.
  return document.hidden ? Promise.resolve() : new Promise((resolve) => setTimeout(resolve))
}

/**
 * Other languages than English, and zones, make the browser read its tables at their first date, which takes longer
 * than all others together: not in the midst of the page.
 */
async function makeFirstDate(zone: string | undefined): Promise<void> {
  await nextTask()
  setZone(zone)
  formatFullDay(0)
  await nextTask()
}

/** In a function, for a module that waits at its top would wait for parts that wait for it. */
async function start(place: HTMLElement): Promise<void> {
  await nextTask()
  nameFirstEntry()
  // Few addresses ask for something, and what they ask for takes more code anyway; fewer yet name a file.
  if (/\?|\.html/.test(location.href)) await loadAhead(() => import('./app/mend-address.ts'))
  void layOutWhole()
  const client = new QueryClient(queryClientOptions)
  const opening = openKept()
  const { printed: kind } = document.documentElement.dataset
  await nextTask()
  const router = startRouter(routes, base)
  goWith(router)
  reloadForMissingParts(router.asked)
  await nextTask()
  // All that a page shows is there before it is taken over, or is known not to come, which is then said in its place.
  const code = Promise.all([router.open(), kind === 'article' && client.prefetchQuery(articlePartsQuery)])
  if (kind === undefined) void loadAhead(loadReading)
  const { createRoot, hydrateRoot } = await loadRenderer()
  await nextTask()
  const read = await readPage(client, opening)
  const view = read?.view ?? null
  if (read) {
    fillClient(client, read.view, read.manifestAt)
    rememberView(read.view)
  }
  const came = client.getQueryCache().getAll()
  const printed = new Set(came.map(({ queryHash }) => queryHash))
  await code
  // A source that is known from references alone has such a page.
  if (view?.feed?.cards.length === 0) await client.prefetchQuery(emptyFeedQuery)

  readAgainOnline(client)
  const kept = await opening
  await speakTo(kept)
  await makeFirstDate(view?.manifest.timeZone)
  const isTakenOver = view !== null && read?.isOfEdition === true && isAsPrinted(view, kept.state())
  const arrival = {
    printedAt: isTakenOver ? view.printedAt : null,
    isWhole: view !== null,
    isTimeless: isTakenOver && read?.isTimeless,
  }
  const app = (
    <App client={client} kept={kept} arrival={arrival}>
      <RouterView router={router} />
    </App>
  )
  // What this reader's page is to be otherwise takes the place of the printed one in one step. Either is made in slices
  // of a few milliseconds, so that whoever presses or scrolls meanwhile is answered.
  startTransition(() => {
    if (isTakenOver) hydrateRoot(place, app)
    else createRoot(place).render(app)
  })

  if (live !== null) {
    const { followFolder } = await import('./live/follow-folder.ts')
    return followFolder(client, live)
  }
  getReadyForMore(client, kept, printed)
}

/**
 * What waits until the page is shown: what any next page needs, and what the device keeps of this one.
 * @param printed hashes of the queries whose data came with the page.
 */
function getReadyForMore(client: QueryClient, kept: KeptStore, printed: ReadonlySet<string>): void {
  // At the first sign of somebody who may go on: before a press, which it would hold up.
  const loadNext = () =>
    loadAhead(() => Promise.all([loadReading(), client.prefetchQuery(articlePartsQuery), bringLateFace()]))
  for (const sign of ['scroll', 'pointermove', 'keydown'])
    addEventListener(sign, loadNext, { once: true, passive: true })
  afterFirstView(async () => {
    await loadNext()
    // What came with the page was asked for nowhere: the worker would not keep it, and in the midst of a deploy the
    // feed of a timeless page is still that of the edition before.
    await client.refetchQueries({ predicate: ({ queryHash }) => printed.has(queryHash) })
    const marks = await loadAhead(() => import('./kept/move-marks.ts'))
    // What the index did not answer is asked again on the next visit.
    await marks?.moveMarks(client, kept).catch(() => {})
    // Browsers have no worker where the site does not come by https (or from this machine itself).
    if (!('serviceWorker' in navigator)) return
    const worker = await loadAhead(() => import('./offline/start-worker.ts'))
    await worker?.startWorker(base, offerUpdate)
  })
}
