import type { RouteObject } from 'react-router-dom'

/** Fetches the code of some routes, which then are as if it had come with the first; of those that lack it alone. */
export async function loadRoutes(routes: readonly RouteObject[]): Promise<void> {
  await Promise.all(
    routes.map(async (route) => {
      if (typeof route.lazy !== 'function') return
      const loaded = await route.lazy()
      Object.assign(route, loaded, { lazy: undefined })
    }),
  )
}
