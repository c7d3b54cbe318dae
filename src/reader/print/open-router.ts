import { createStaticHandler, createStaticRouter, matchRoutes, type RouteObject } from 'react-router-dom'

/** Gives routers that stand at an address and never leave it: the routes are read once, and there is no history. */
export function openRouter(routes: RouteObject[], basename: string) {
  const { dataRoutes } = createStaticHandler(routes, { basename })
  return (address: string) => {
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
