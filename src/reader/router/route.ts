import type { ComponentType, ReactNode } from 'react'

/** What is shown at some addresses, and around whatever its children show. */
export interface Route {
  /** From the site's front page on, with `:name` for a part that differs, or `*` for whatever no other route has. */
  readonly path?: string
  readonly element?: ReactNode
  /** Takes the place of what failed within; `useRouteError` tells it why. */
  readonly errorElement?: ReactNode
  /** Fetches the code of the page; once it is there, `Component` has it. */
  readonly lazy?: (() => Promise<{ readonly Component: ComponentType }>) | undefined
  readonly Component?: ComponentType
  /** Fetches what the page asks for once it is shown. */
  readonly later?: () => Promise<unknown>
  readonly children?: readonly Route[]
}

/** The routes of an address, from the outermost in, and what the differing parts of its path are. */
export interface RouteMatch {
  readonly branch: readonly Route[]
  readonly params: Readonly<Record<string, string | undefined>>
}

/** The first route that has a path, and its children at it. */
export function matchRoute(routes: readonly Route[], path: string): RouteMatch | null {
  for (const route of routes) {
    if (route.path !== undefined) {
      const found = patternOf(route.path).exec(path)
      if (found) return { branch: [route, ...firstOf(route.children)], params: decode(found.groups ?? {}) }
      continue
    }
    const inner = matchRoute(route.children ?? [], path)
    if (inner) return { ...inner, branch: [route, ...inner.branch] }
  }
  return null
}

/** Fetches the code of some routes, so that they are shown at once from then on. */
export async function loadRoutes(routes: readonly Route[]): Promise<void> {
  await Promise.all(
    routes.map(async (route) => {
      if (route.lazy) Object.assign(route, await route.lazy(), { lazy: undefined })
    }),
  )
}

const patterns = new Map<string, RegExp>()

/** Neither case nor slashes at the end make another address. */
function patternOf(path: string): RegExp {
  const known = patterns.get(path)
  if (known) return known
  const text = path === '*' ? '' : `^${path.replace(/:(\w+)/g, '(?<$1>[^/]+)')}/*$`
  const pattern = new RegExp(text, 'i')
  patterns.set(path, pattern)
  return pattern
}

function firstOf(children: readonly Route[] = []): readonly Route[] {
  const [first] = children
  return first ? [first, ...firstOf(first.children)] : []
}

function decode(groups: Readonly<Record<string, string>>): RouteMatch['params'] {
  return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodePart(text)]))
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A stray percent sign is one.
    return text
  }
}
