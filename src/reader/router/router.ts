import { type Place, type PlaceHistory, parsePlace, randomKey } from './place-history.ts'
import { loadRoutes, matchRoute, type Route, type RouteMatch } from './route.ts'

/** An address inside the site, as a text or in parts; parts that are left out are empty. */
export type To = string | { readonly pathname?: string; readonly search?: string; readonly hash?: string }

export interface NavigateOptions {
  /** Takes the place of the entry at hand, instead of being one of its own. */
  readonly replace?: boolean | undefined
  /** The old page gives way to the new one softly, where the browser can. */
  readonly viewTransition?: boolean | undefined
}

export interface Navigate {
  (steps: number): Promise<void>
  (to: To, options?: NavigateOptions): Promise<void>
}

/** How a place was come to: POP is by going back or forth, and the first one. */
export type HistoryAction = 'POP' | 'PUSH' | 'REPLACE'

export interface RouterState {
  readonly location: Place
  readonly historyAction: HistoryAction
  readonly match: RouteMatch
  /** False until the code of the first page is there. */
  readonly isLoaded: boolean
  /** Why the code of the page did not come; null where it did. */
  readonly failure: { readonly error: unknown } | null
  /** What is on its way, as long as its code is fetched; what was there stays until then. */
  readonly navigation: { readonly location: Place | null }
}

export interface Router {
  readonly state: RouterState
  readonly navigate: Navigate
  /** Fetches the code of a page that may be asked for soon. */
  readonly prefetch: (to: To) => Promise<void>
  readonly createHref: (to: To) => string
  readonly subscribe: (listener: (state: RouterState, options: NavigateOptions) => void) => () => void
  readonly dispose: () => void
}

/** A place is named only once the code of its page is there, and the last one that was asked for wins. */
export function openRouter(routes: readonly Route[], history: PlaceHistory): Router {
  const listeners = new Set<Parameters<Router['subscribe']>[0]>()
  const first = history.place()
  let state: RouterState = {
    location: first,
    historyAction: 'POP',
    match: matchOf(first),
    isLoaded: !isWanting(first),
    failure: null,
    navigation: { location: null },
  }
  /** The navigation that was begun last. */
  let latest = {}

  function matchOf({ pathname }: Place): RouteMatch {
    return matchRoute(routes, pathname) ?? { branch: [], params: {} }
  }

  function isWanting(place: Place): boolean {
    return matchOf(place).branch.some((route) => route.lazy)
  }

  async function show(place: Place, historyAction: HistoryAction, options: NavigateOptions): Promise<void> {
    const own = {}
    latest = own
    let failure: RouterState['failure'] = null
    const match = matchOf(place)
    if (isWanting(place)) {
      state = { ...state, navigation: { location: place } }
      await loadRoutes(match.branch).catch((error: unknown) => {
        failure = { error }
      })
      if (latest !== own) return
    }
    if (historyAction === 'PUSH') history.push(place)
    if (historyAction === 'REPLACE') history.replace(place)
    state = { location: place, historyAction, match, isLoaded: true, failure, navigation: { location: null } }
    for (const listener of listeners) listener(state, options)
  }

  const stop = history.listen(() => void show(history.place(), 'POP', {}))
  if (!state.isLoaded) void show(first, 'POP', {})

  async function navigate(to: To | number, options: NavigateOptions = {}): Promise<void> {
    if (typeof to === 'number') return history.go(to)
    const place = parsePlace(addressOf(to, state.location.pathname), randomKey())
    const isSame = history.href(place) === history.href(state.location)
    return show(place, (options.replace ?? isSame) ? 'REPLACE' : 'PUSH', options)
  }

  return {
    get state() {
      return state
    },
    navigate,
    prefetch: async (to) => {
      const { branch } = matchOf(parsePlace(addressOf(to, state.location.pathname), ''))
      await Promise.all([loadRoutes(branch), ...branch.map((route) => route.later?.())])
    },
    createHref: (to) => history.href(parsePlace(addressOf(to, state.location.pathname), '')),
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    dispose: stop,
  }
}

function addressOf(to: To, here: string): string {
  if (typeof to === 'string') return to
  const { pathname = here, search = '', hash = '' } = to
  return `${pathname}${begun(search, '?')}${begun(hash, '#')}`
}

function begun(text: string, sign: string): string {
  return text === '' || text.startsWith(sign) ? text : sign + text
}
