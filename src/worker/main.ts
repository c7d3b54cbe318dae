import { PrecacheController, PrecacheRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst, NetworkOnly } from 'workbox-strategies'
import { editionCacheName, shardCacheName, type WorkerMessage } from '../model/kept-caches.ts'
import { MANIFEST_FILE } from '../model/manifest-file.ts'
import { forgetGone, keepNoPage, markKept, refuseFailure } from './answers.ts'
import { Bounded } from './bounded.ts'
import { keepEarlier } from './keep-earlier.ts'
import { keepOldParts } from './keep-parts.ts'
import { isPage, isUnder, site, worker } from './site.ts'

const SHELL = 'shell.html'
/** How long a network that is there may say nothing before what was kept is shown, in seconds. */
const PAGE_PATIENCE = 2
const PATIENCE = 3

const { scope } = worker.registration
const shardsName = shardCacheName(scope)
const picturesName = `throughline-pictures-${scope}`
const partsName = `throughline-parts-${scope}`

// A shard is 5 to 30 KB, a page of a feed needs three, an opened story two.
const shards = new Bounded(shardsName, { entries: 1000, days: 60 })
const pictures = new Bounded(picturesName, { entries: 150, days: 30 })
const parts = new Bounded(partsName, { entries: 100, days: 7 })

const controller = new PrecacheController()
controller.addToCacheList([...site.precache])
registerRoute(new PrecacheRoute(controller))

/** The network's answer; where it fails, the shell, which stands in for any page. */
const pageOrShell = (options: { readonly networkTimeoutSeconds?: number } = {}) =>
  new NetworkOnly({
    ...options,
    plugins: [refuseFailure, { handlerDidError: () => controller.matchPrecache(SHELL) }],
  })
const NO_PAGE = /\/(?:app|assets|index)\/|\.(?:xml|json|txt|opml)$/
// Pages come from the network, so that a deploy is there at once.
registerRoute(
  ({ request, url }) => request.mode === 'navigate' && isPage(url) && !NO_PAGE.test(url.pathname),
  pageOrShell({ networkTimeoutSeconds: PAGE_PATIENCE }),
)
// Of what the publisher put beside them, the shell would only say that there is no such page.
registerRoute(new NavigationRoute(pageOrShell(), { denylist: [NO_PAGE] }))

const isShard = (url: URL) => isUnder(url, 'index/shards/')
// A page that found a shard damaged asks for it past every cache, this one too.
registerRoute(
  ({ url, request }) => isShard(url) && request.cache === 'reload',
  new NetworkFirst({ cacheName: shardsName, plugins: [keepNoPage, shards] }),
)
registerRoute(
  ({ url }) => isShard(url),
  new CacheFirst({ cacheName: shardsName, plugins: [keepNoPage, shards] }),
)
registerRoute(
  ({ url }) => isUnder(url, `index/${MANIFEST_FILE}`),
  new NetworkFirst({
    cacheName: editionCacheName(scope),
    networkTimeoutSeconds: PATIENCE,
    plugins: [refuseFailure, keepEarlier, markKept],
  }),
)
registerRoute(
  ({ url }) => isUnder(url, 'assets/'),
  new NetworkFirst({
    cacheName: picturesName,
    networkTimeoutSeconds: PATIENCE,
    plugins: [refuseFailure, forgetGone(picturesName), pictures],
  }),
)
// Parts that are not precached: of an older reader, for tabs that still run it, and letters that few pages need.
registerRoute(
  ({ url }) => isUnder(url, 'app/'),
  new CacheFirst({ cacheName: partsName, plugins: [keepNoPage, parts] }),
)

worker.addEventListener('install', (event) => event.waitUntil(controller.install(event)))
worker.addEventListener('activate', (event) => {
  const activate = async () => {
    await keepOldParts(controller, partsName, parts)
    await controller.activate(event)
    await worker.registration.navigationPreload?.enable()
    // The page that brought the worker is kept as well.
    await worker.clients.claim()
  }
  event.waitUntil(activate())
})
worker.addEventListener('message', ({ data, ports }) => {
  const { kind }: Partial<WorkerMessage> = data ?? {}
  if (kind === 'take-over') void worker.skipWaiting()
  if (kind === 'say-version') ports[0]?.postMessage(site.version)
})
