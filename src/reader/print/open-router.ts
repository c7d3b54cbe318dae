import { createStaticHandler, createStaticRouter, matchRoutes, type RouteObject } from 'react-router-dom'

/** What `StaticRouterProvider` takes. */
export type RouterAt = (address: string) => {
  readonly context: Parameters<typeof createStaticRouter>[1]
  readonly router: ReturnType<typeof createStaticRouter>
}

/** Gives routers that stand at an address and never leave it: the routes are read once, and there is no history. */
export function openRouter(routes: RouteObject[], basename: string): RouterAt {
  const { dataRoutes } = createStaticHandler(routes, { basename })
  return (address) => {
    const { pathname, search, hash } = new URL(address, 'http://site.invalid')
    const context = {
      basename,
      location: { pathname, search, hash, state: null, key: 'default' },
      matches: matchRoutes(dataRoutes, pathname, basename) ?? [],
      loaderData: {},
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
    }
    return { context, router: createStaticRouter(dataRoutes, context) }
  }
}

/**
 * The same where all addresses are of one route: what it matches is not looked for again, only what the address has in
 * the place of its parameters.
 * @param routes each the only child of the one before.
 * @param first one of the addresses.
 */
export function openRoute(routes: RouteObject[], basename: string, first: string): RouterAt {
  const { context, router } = openRouter(routes, basename)(first)
  const pattern = context.matches.findLast(({ route }) => route.path !== undefined)?.route.path ?? ''
  const { state } = router
  return (address) => {
    const pathname = address.slice(basename.length - 1)
    const params = paramsOf(pattern, pathname)
    const location = { ...context.location, pathname: address }
    const matches = context.matches.map((match) => ({ ...match, params, pathname }))
    const here = { ...state, location, matches }
    return {
      context: { ...context, location, matches },
      router: Object.create(router, { state: { value: here } }),
    }
  }
}

function paramsOf(pattern: string, pathname: string): Record<string, string> {
  const parts = pathname.split('/')
  return Object.fromEntries(
    pattern
      .split('/')
      .flatMap((name, at) =>
        name.startsWith(':') ? [[name.slice(1), decodeURIComponent(parts[at] ?? '')]] : [],
      ),
  )
}
