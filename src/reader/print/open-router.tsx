import type { ReactNode } from 'react'
import {
  matchRoutes,
  type Navigator,
  type RouteMatch,
  type RouteObject,
  Router,
  renderMatches,
} from 'react-router-dom'

/** Shows what is at an address, and never leaves it. */
export type RouterAt = (address: string) => ReactNode

export function openRouter(routes: RouteObject[], basename: string): RouterAt {
  return (address) => routerAt(address, basename, matchRoutes(routes, address, basename) ?? [])
}

/**
 * The same where all addresses are of one route, which is not looked for again at each of them: only what an address
 * has in the place of the route's parameters is read.
 * @param first one of the addresses.
 */
export function openRoute(routes: RouteObject[], basename: string, first: string): RouterAt {
  const matches = matchRoutes(routes, first, basename) ?? []
  const pattern = matches.find(({ route }) => route.path !== undefined)?.route.path ?? ''
  return (address) => {
    const params = paramsOf(pattern, address.slice(basename.length - 1))
    return routerAt(
      address,
      basename,
      matches.map((match) => ({ ...match, params })),
    )
  }
}

function routerAt(address: string, basename: string, matches: RouteMatch[]) {
  return (
    <Router basename={basename} location={address} navigator={NOWHERE} static>
      {renderMatches(matches)}
    </Router>
  )
}

const stay = () => {
  throw new Error('A page that is printed stays where it is.')
}
const NOWHERE: Navigator = { createHref: String, go: stay, push: stay, replace: stay }

/** @param pattern such as `/article/:id`. */
function paramsOf(pattern: string, path: string): Record<string, string> {
  const parts = path.split('/')
  const params: Record<string, string> = {}
  for (const [at, name] of pattern.split('/').entries()) {
    if (name.startsWith(':')) params[name.slice(1)] = decodeURIComponent(parts[at] ?? '')
  }
  return params
}
