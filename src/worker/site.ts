import { isPagePath } from '../model/page-paths.ts'

declare const self: ServiceWorkerGlobalScope

interface PublishedSite {
  /** Of the reader: the pages that it made carry the same. */
  readonly version: string
  /** Addresses beside the worker's own; those without a revision have a hash of their content in their names. */
  readonly precache: readonly { readonly url: string; readonly revision: string | null }[]
}

declare global {
  interface ServiceWorkerGlobalScope {
    /** The publisher writes the site's own in place of this name, for its pages come after the bundle. */
    readonly __THROUGHLINE_SITE: PublishedSite
  }
}

export const site = self.__THROUGHLINE_SITE

/** The worker's own global object, under a name that the compiler knows. */
export const worker = self

/** Whether an address is of this site, in one of its folders. */
export function isUnder(url: URL, folder: string): boolean {
  return url.href.startsWith(worker.registration.scope + folder)
}

/** Whether an address may be of a page of this site's own. */
export function isPage({ origin, pathname }: URL): boolean {
  const { scope } = worker.registration
  const address = origin + pathname
  return address.startsWith(scope) && isPagePath(address.slice(scope.length))
}
