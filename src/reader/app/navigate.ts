import { createPath, type Navigator, type To } from 'react-router-dom'
import { siteAddress } from './base.ts'

export interface Going {
  readonly replace?: boolean
  readonly viewTransition?: boolean
}

let router: Navigator | null = null

/** The router of the page, for whatever leads on to go with. */
export function goWith(own: Navigator): void {
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

/** Address of a place inside of the site, as the browser has it. */
export function pathAddress(to: To): string {
  return siteAddress((typeof to === 'string' ? to : createPath(to)).slice(1))
}
