import { settingOf } from './kept/settings.ts'
import { speakAsSet } from './language/speak-as-set.ts'
import './styles/global.css'
import './styles/printed.ts'

import { QueryClient } from '@tanstack/react-query'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router-dom'
import { App } from './app/app.tsx'
import { base } from './app/base.ts'
import { followNavigation } from './app/follow-navigation.ts'
import { live } from './app/live.ts'
import { nameFirstEntry } from './app/name-first-entry.ts'
import { queryClientOptions } from './app/query-client-options.ts'
import { routes } from './app/routes.tsx'
import type { KeptStore } from './kept/kept-store.ts'
import { openKept } from './kept/open-kept.ts'
import { afterFirstView } from './offline/after-first-view.ts'
import { readAgainOnline } from './offline/read-again-online.ts'
import { offerUpdate } from './offline/reader-update.ts'
import { reloadForMissingParts } from './offline/reload-once.ts'
import { fillClient, rememberView } from './print/first-view.ts'
import { isHeldBack } from './print/held-back.ts'
import { isAsPrinted } from './print/is-as-printed.ts'
import { loadFirstRoutes } from './print/load-routes.ts'
import { type ReadView, readFirstView } from './print/read-first-view.ts'
import { tellAbove } from './print/tell-above.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')
void start(root)

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

/** In a function, for a module that waits at its top would wait for parts that wait for it. */
async function start(place: HTMLElement): Promise<void> {
  nameFirstEntry()
  const client = new QueryClient(queryClientOptions)
  const opening = openKept()
  const read = await readPage(client, opening)
  const view = read?.view ?? null
  if (read) {
    fillClient(client, read.view, read.manifestAt)
    rememberView(read.view)
  }
  const came = client.getQueryCache().getAll()
  const printed = new Set(came.map(({ queryHash }) => queryHash))
  // Where its code does not come, the router asks once more, and says so.
  if (view) await loadFirstRoutes(routes, base).catch(() => {})

  const router = createBrowserRouter(routes, { basename: base })
  followNavigation(router)
  readAgainOnline(client)
  reloadForMissingParts(() => {
    const { location } = router.state.navigation
    return location ? router.createHref(location) : null
  })

  const kept = await opening
  await speakTo(kept)
  const isTakenOver = view !== null && read?.isOfEdition === true && isAsPrinted(view, kept.state().kept)
  const arrival = {
    printedAt: isTakenOver ? view.printedAt : null,
    isWhole: view !== null,
    isTimeless: isTakenOver && read?.isTimeless,
  }
  const app = <App client={client} kept={kept} router={router} arrival={arrival} />
  // What this reader's page is to be otherwise takes the place of the printed one in one step.
  if (isTakenOver) hydrateRoot(place, app)
  else createRoot(place).render(app)

  if (live !== null) {
    const { followFolder } = await import('./live/follow-folder.ts')
    return followFolder(client, live)
  }
  // Browsers have no worker where the site does not come by https (or from this machine itself).
  if ('serviceWorker' in navigator)
    afterFirstView(async () => {
      // What came with the page was asked for nowhere, and so the worker would not keep it.
      await client.refetchQueries({ predicate: ({ queryHash }) => printed.has(queryHash) })
      const { startWorker } = await import('./offline/start-worker.ts')
      await startWorker(base, offerUpdate)
    })
}
