/** A reader who is offline may have seen a topic two editions ago and the front page an hour ago. */
const EARLIER = 4

interface Update {
  readonly cacheName: string
  readonly request: Request
  readonly oldResponse?: Response | null | undefined
  readonly newResponse: Response
}

/** Keeps the manifests of a few earlier editions, by which their shards are found again. */
export const keepEarlier = {
  cacheDidUpdate: async ({ cacheName, request, oldResponse, newResponse }: Update): Promise<void> => {
    if (!oldResponse || (await oldResponse.clone().text()) === (await newResponse.clone().text())) return
    const cache = await caches.open(cacheName)
    await cache.put(`${request.url}?until=${Date.now()}`, oldResponse)
    const earlier = (await cache.keys()).filter(({ url }) => url.includes('?'))
    await Promise.all(earlier.slice(0, -EARLIER).map((one) => cache.delete(one)))
  },
}
