import type { createBrowserRouter, To } from 'react-router-dom'

/** The part of a router that goes to addresses. */
type Router = Pick<ReturnType<typeof createBrowserRouter>, 'state' | 'createHref' | 'navigate'>

export interface Going {
  readonly replace: boolean
  readonly preventScrollReset: boolean
  readonly viewTransition: boolean
}

let router: Router | null = null

/** The router of the page, for links to go with. */
export function goWith(own: Router): void {
  router = own
}

/**
 * Goes to a place inside of the site.
 * @param address of it as the browser has it: to open what is open adds no step to the history.
 */
export function go(to: To, address: string | null, going: Going): void {
  if (router === null) throw new Error('No link can be followed before there is a router.')
  const isOpen = address === router.createHref(router.state.location)
  void router.navigate(to, { ...going, replace: going.replace || isOpen })
}
