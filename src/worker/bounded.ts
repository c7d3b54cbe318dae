import { CacheExpiration } from 'workbox-expiration'

const SECONDS_A_DAY = 24 * 3600

interface Bounds {
  readonly entries: number
  /** Since an answer was last asked for. */
  readonly days: number
}

interface CacheEvent {
  readonly request: Request
}

/**
 * Holds a cache to its bounds: what was not asked for the longest goes first. Workbox's own plugin counts days by the
 * date of the answer, and what is immutable is as good after a year.
 */
export class Bounded {
  readonly #expiration: CacheExpiration

  constructor(cacheName: string, { entries, days }: Bounds) {
    this.#expiration = new CacheExpiration(cacheName, {
      maxEntries: entries,
      maxAgeSeconds: days * SECONDS_A_DAY,
    })
  }

  /** Notes that an address was asked for just now. */
  touch(address: string): Promise<void> {
    return this.#expiration.updateTimestamp(address)
  }

  /** Lets go of what is beyond the bounds. */
  expire(): Promise<void> {
    return this.#expiration.expireEntries()
  }

  readonly cacheDidUpdate = async ({ request }: CacheEvent): Promise<void> => {
    await this.touch(request.url)
    await this.expire()
  }

  readonly cachedResponseWillBeUsed = async ({
    request,
    cachedResponse,
  }: CacheEvent & { readonly cachedResponse?: Response | undefined }): Promise<Response | undefined> => {
    if (cachedResponse) await this.touch(request.url)
    return cachedResponse
  }
}
