import { KEPT_HEADER } from '../model/kept-caches.ts'

/** A server that is down is to a reader what a network that is down is: what was kept is shown. */
export const refuseFailure = {
  fetchDidSucceed: async ({ response }: { readonly response: Response }): Promise<Response> => {
    if (response.status >= 500) throw new Error(`The server answered ${response.status}.`)
    return response
  },
}

/** Hosts that answer every unknown address with a page send HTML for data and code, which is not to be kept as such. */
export const keepNoPage = {
  cacheWillUpdate: async ({ response }: { readonly response: Response }): Promise<Response | null> => {
    const isPage = response.headers.get('content-type')?.includes('text/html')
    return response.status === 200 && !isPage ? response : null
  },
}

/** Says in a header that an answer was kept, for a page that tells how old it is. */
export const markKept = {
  cachedResponseWillBeUsed: async ({
    cachedResponse,
  }: {
    readonly cachedResponse?: Response | undefined
  }): Promise<Response | undefined> => {
    if (!cachedResponse) return undefined
    const headers = new Headers(cachedResponse.headers)
    headers.set(KEPT_HEADER, '1')
    return new Response(cachedResponse.body, { status: cachedResponse.status, headers })
  },
}

/** What is gone from the site is not kept either: it may have been taken back. */
export function forgetGone(cacheName: string) {
  return {
    fetchDidSucceed: async ({
      request,
      response,
    }: {
      readonly request: Request
      readonly response: Response
    }) => {
      if (response.status === 404 || response.status === 410)
        await (await caches.open(cacheName)).delete(request)
      return response
    },
  }
}
