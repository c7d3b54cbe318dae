import { matchRoutes, type RouteObject } from 'react-router-dom'

/** Fetches the code of some routes beforehand, so that a router which starts at them shows them at once. */
export async function loadRoutes(routes: readonly RouteObject[]): Promise<void> {
  await Promise.all(
    routes.map(async (route) => {
      if (typeof route.lazy !== 'function') return
      const loaded = await route.lazy()
      Object.assign(route, loaded, { lazy: undefined })
    }),
  )
}

/** Fetches the code of the page that is open. */
export async function loadFirstRoutes(routes: RouteObject[], basename: string): Promise<void> {
  const matches = matchRoutes(routes, globalThis.location, basename) ?? []
  await loadRoutes(matches.map(({ route }) => route))
}
