import type { RouteMatch, RouteObject } from 'react-router-dom'

/** Fetches the code of some routes, which then are as if it had come with the first. */
export async function loadRoutes(routes: readonly RouteObject[]): Promise<void> {
  await Promise.all(
    routes.map(async (route) => {
      if (typeof route.lazy !== 'function') return
      const loaded = await route.lazy()
      Object.assign(route, loaded, { lazy: undefined })
    }),
  )
}

/**
 * Fetches the code of what an address shows. Where it does not come, something takes its place that fails when it is
 * shown, so that what stands around it says so; the route itself stays without, and is asked for once more the next time.
 */
export async function withCode(matches: RouteMatch[]): Promise<RouteMatch[]> {
  try {
    await loadRoutes(matches.map(({ route }) => route))
    return matches
  } catch (error) {
    return matches.map((match) =>
      lacksCode(match) ? { ...match, route: { element: <Failing error={error} /> } } : match,
    )
  }
}

export function lacksCode({ route }: RouteMatch): boolean {
  return route.lazy !== undefined
}

function Failing({ error }: { readonly error: unknown }): never {
  throw error
}
