import { createPath, type Location, type To } from 'react-router-dom'
import { siteAddress } from './base.ts'
import type { ReaderRouter } from './start-router.ts'

export interface Going {
  readonly replace?: boolean
  readonly viewTransition?: boolean
}

let router: ReaderRouter | null = null

/** The router of the page, for whatever leads on to go with. */
export function goWith(own: ReaderRouter): void {
  router = own
}

/**
 * Goes to a place inside of the site, given from `/`. Not a hook, as the library's own is: that makes whatever might
 * lead on be rendered for each address.
 */
export function go(to: To, { replace = false, viewTransition = false }: Going = {}): void {
  if (router === null) throw new Error('No link can be followed before there is a router.')
  router[replace ? 'replace' : 'push'](pathAddress(to), null, { viewTransition })
}

/** Whether a page that is shown is the one last asked for: the address is there a moment before its page. */
export function isLatest({ key }: Location): boolean {
  return router?.place().location.key === key
}

/** Address of a place inside of the site, as the browser has it. */
export function pathAddress(to: To): string {
  return siteAddress((typeof to === 'string' ? to : createPath(to)).slice(1))
}
