import './styles/global.css'

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router-dom'
import { base } from './app/base.ts'
import { followNavigation } from './app/follow-navigation.ts'
import { live } from './app/live.ts'
import { nameFirstEntry } from './app/name-first-entry.ts'
import { queryClientOptions } from './app/query-client-options.ts'
import { routes } from './app/routes.tsx'
import { KeptContext } from './kept/kept-context.ts'
import { openKept } from './kept/open-kept.ts'
import { afterFirstView } from './offline/after-first-view.ts'
import { readAgainOnline } from './offline/read-again-online.ts'
import { offerUpdate } from './offline/reader-update.ts'
import { reloadForMissingParts } from './offline/reload-once.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root to render into.')

nameFirstEntry()
const router = createBrowserRouter(routes, { basename: base })
followNavigation(router)

const client = new QueryClient(queryClientOptions)
readAgainOnline(client)
reloadForMissingParts(() => {
  const { location } = router.state.navigation
  return location ? router.createHref(location) : null
})

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <KeptContext value={openKept()}>
        <RouterProvider router={router} />
      </KeptContext>
    </QueryClientProvider>
  </StrictMode>,
)

// Browsers have no worker where the site does not come by https (or from this machine itself).
if (live === null && 'serviceWorker' in navigator)
  afterFirstView(async () => {
    const { startWorker } = await import('./offline/start-worker.ts')
    await startWorker(base, offerUpdate)
  })

if (live !== null) {
  const address = live
  import('./live/follow-folder.ts').then(({ followFolder }) => followFolder(client, address))
}
