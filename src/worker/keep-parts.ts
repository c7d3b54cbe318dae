import type { PrecacheController } from 'workbox-precaching'
import type { Bounded } from './bounded.ts'
import { isUnder } from './site.ts'

/**
 * Puts the parts of the reader that the new version has no use for aside, before they are cleared away: tabs that
 * were opened with the old one load some of them late.
 */
export async function keepOldParts(
  controller: PrecacheController,
  partsName: string,
  bounded: Bounded,
): Promise<void> {
  const current = new Set(controller.getURLsToCacheKeys().values())
  const precache = await caches.open(controller.strategy.cacheName)
  const parts = await caches.open(partsName)
  for (const request of await precache.keys()) {
    if (current.has(request.url) || !isUnder(new URL(request.url), 'app/')) continue
    const response = await precache.match(request)
    if (!response) continue
    await parts.put(request, response)
    await bounded.touch(request.url)
  }
  await bounded.expire()
}
