import { type OfferUpdate, watchWorker } from './watch-worker.ts'
import { workerAddress } from './worker-address.ts'

/** What the worker keeps as it passes by. */
const KEPT = ['index/', 'assets/', 'app/']

/**
 * Starts the worker that keeps what is read here, and hands it what came before it was there. It is told all that it
 * needs: importing it would cut it out of the first view's code, and cost that a request.
 * @param base path under which the site lies.
 */
export async function startWorker(base: string, offerUpdate: OfferUpdate): Promise<void> {
  const { serviceWorker } = navigator
  const first = serviceWorker.controller === null
  let registration: ServiceWorkerRegistration
  try {
    registration = await serviceWorker.register(workerAddress(base), { scope: base, updateViaCache: 'none' })
  } catch {
    // Private windows of some browsers have none, and a host may be down: all works, as long as there is a network.
    return
  }
  watchWorker(registration, offerUpdate)
  if (!first) return
  await controlled()
  await handOver(base)
}

function controlled(): Promise<void> {
  const { serviceWorker } = navigator
  if (serviceWorker.controller) return Promise.resolve()
  return new Promise((resolve) =>
    serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true }),
  )
}

/** Asks once more for what this page was made of, which the browser has at hand. */
async function handOver(base: string): Promise<void> {
  const folders = KEPT.map((folder) => new URL(base + folder, globalThis.location.href).href)
  const addresses = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
  for (const address of addresses) {
    if (!folders.some((folder) => address.startsWith(folder))) continue
    // What does not come now is kept the next time it is shown.
    await fetch(address, { priority: 'low' }).catch(() => null)
  }
}
