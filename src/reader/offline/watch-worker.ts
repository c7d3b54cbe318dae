import type { WorkerMessage } from '../../model/kept-caches.ts'
import { HOUR } from '../../model/time/day.ts'
import { ownVersion } from '../app/own-version.ts'

/** A reader who never closes the tab learns of a new version within this time, in milliseconds. */
const CHECK = HOUR
/** A worker that does not say its version within this time, in milliseconds, is of another one. */
const ANSWER = 5000
/**
 * A new worker waits for the one before to be at rest, which in Chromium now and then takes minutes: after this time,
 * in milliseconds, the page is loaded without it, as pages come from the network.
 */
const TAKE_OVER = 3000
/**
 * Chromium now and then loses a page that is asked for while one worker takes the place of another, and waits for it
 * for ever. A page comes within the worker's patience, so that one that has not come by then, in milliseconds, is lost.
 */
const LOST = 8000

/** Tells the reader of a new version, with what takes it up. */
export type OfferUpdate = (accept: () => void) => void

/**
 * Offers each version of the reader that comes while this page is open. A page that was made by the new version
 * already, as pages come from the network, lets its worker take over in silence; tabs with an older one go on with
 * the parts that are kept for them.
 */
export function watchWorker(registration: ServiceWorkerRegistration, offerUpdate: OfferUpdate): void {
  const { serviceWorker } = navigator
  const weigh = async (worker: ServiceWorker) => {
    const version = await versionOf(worker)
    if (version !== ownVersion()) offerUpdate(() => takeUp(worker))
    else if (worker.state === 'installed') post(worker, { kind: 'take-over' })
  }
  let followed: ServiceWorker | null = null
  const follow = ({ installing }: ServiceWorkerRegistration) => {
    if (installing === null || installing === followed) return
    followed = installing
    installing.addEventListener('statechange', () => {
      if (installing.state === 'installed' && serviceWorker.controller) void weigh(installing)
    })
  }
  if (registration.waiting && serviceWorker.controller) void weigh(registration.waiting)
  // It may have been found before this page looked.
  follow(registration)
  registration.addEventListener('updatefound', () => follow(registration))
  // Another tab took up the new version.
  serviceWorker.addEventListener('controllerchange', () => {
    if (serviceWorker.controller) void weigh(serviceWorker.controller)
  })
  setInterval(() => {
    // A failed check is made again at the next turn.
    if (document.visibilityState === 'visible') registration.update().catch(() => {})
  }, CHECK)
}

function takeUp(worker: ServiceWorker): void {
  const reload = () => globalThis.location.reload()
  navigator.serviceWorker.addEventListener('controllerchange', reload)
  for (const pause of [TAKE_OVER, LOST]) setTimeout(reload, pause)
  // It is at work already where another tab took it up.
  if (worker.state !== 'installed') reload()
  post(worker, { kind: 'take-over' })
}

/** The version of the reader that a worker brings; null where it does not say. */
function versionOf(worker: ServiceWorker): Promise<string | null> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(typeof data === 'string' ? data : null)
    setTimeout(() => resolve(null), ANSWER)
    post(worker, { kind: 'say-version' }, [port2])
  })
}

function post(worker: ServiceWorker, message: WorkerMessage, transfer: Transferable[] = []): void {
  worker.postMessage(message, transfer)
}
