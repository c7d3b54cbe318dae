import { settingOf } from './kept/settings.ts'
import { speakAsSet } from './language/speak-as-set.ts'
import './styles/global.css'
import './styles/printed.ts'

import { QueryClient } from '@tanstack/react-query'
import { startTransition } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { base } from './app/base.ts'
import { followNavigation } from './app/follow-navigation.ts'
import { live } from './app/live.ts'
import { nameFirstEntry } from './app/name-first-entry.ts'
import { queryClientOptions } from './app/query-client-options.ts'
import { routes } from './app/routes.tsx'
import { articleStoryQuery } from './article/article-story-query.ts'
import { loadReading } from './data/queries.ts'
import { openKept } from './kept/open-kept.ts'
import { afterFirstView } from './offline/after-first-view.ts'
import { readAgainOnline } from './offline/read-again-online.ts'
import { offerUpdate } from './offline/reader-update.ts'
import { loadAhead, reloadForMissingParts } from './offline/reload-once.ts'
import { fillClient, rememberView } from './print/first-view.ts'
import { layOutWhole } from './print/held-back.ts'
import { isAsPrinted } from './print/is-as-printed.ts'
import { readFirstView } from './print/read-first-view.ts'
import { browserHistory } from './router/place-history.ts'
import { loadRoutes, matchRoute } from './router/route.ts'
import { openRouter } from './router/router.ts'

/** Kinds of printed pages with which all of their data comes. */
const COMPLETE: ReadonlySet<string | undefined> = new Set(['feed', 'plain'])

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')
void start(root)

/** In a function, for a module that waits at its top would wait for parts that wait for it. */
async function start(place: HTMLElement): Promise<void> {
  nameFirstEntry()
  layOutWhole()
  const client = new QueryClient(queryClientOptions)
  const opening = openKept()
  const places = browserHistory(base)
  const { printed: kind } = document.documentElement.dataset
  // All that a page shows is there before it is taken over. Where code does not come, the page asks once more, and
  // says so.
  const code = Promise.allSettled([
    kind !== undefined && loadRoutes(matchRoute(routes, places.place().pathname)?.branch ?? []),
    kind === 'article' && client.prefetchQuery(articleStoryQuery),
  ])
  if (!COMPLETE.has(kind)) void loadAhead(loadReading)
  const read = await readFirstView(client)
  const view = read?.view ?? null
  if (read) {
    fillClient(client, read.view, read.manifestAt)
    rememberView(read.view)
  }
  const came = client.getQueryCache().getAll()
  const printed = new Set(came.map(({ queryHash }) => queryHash))
  await code

  const router = openRouter(routes, places)
  followNavigation(router)
  readAgainOnline(client)
  reloadForMissingParts(() => {
    const { location } = router.state.navigation
    return location ? router.createHref(location) : null
  })

  const kept = await opening
  await speakAsSet(settingOf(kept.state().kept.settings, 'language'))
  const isTakenOver = view !== null && read?.isOfEdition === true && isAsPrinted(view, kept.state().kept)
  const arrival = {
    printedAt: isTakenOver ? view.printedAt : null,
    isWhole: view !== null,
    isTimeless: isTakenOver && read?.isTimeless,
  }
  const app = <App client={client} kept={kept} router={router} arrival={arrival} />
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
  afterFirstView(async () => {
    // What any next page needs.
    await loadAhead(() => Promise.all([loadReading(), client.prefetchQuery(articleStoryQuery)]))
    // Browsers have no worker where the site does not come by https (or from this machine itself).
    if (!('serviceWorker' in navigator)) return
    // What came with the page was asked for nowhere, and so the worker would not keep it.
    await client.refetchQueries({ predicate: ({ queryHash }) => printed.has(queryHash) })
    const { startWorker } = await import('./offline/start-worker.ts')
    await startWorker(base, offerUpdate)
  })
}
