/** Where one is, or was: an address inside the site, as one entry of the history. */
export interface Place {
  /** Without the site's base, as the address has it. */
  readonly pathname: string
  /** With its question mark, or empty. */
  readonly search: string
  /** With its sign, or empty. */
  readonly hash: string
  /** Of the entry: one comes back to it, whereas another entry of the same address has its own. */
  readonly key: string
}

/** The entries that one can go back to. */
export interface PlaceHistory {
  readonly place: () => Place
  readonly push: (place: Place) => void
  readonly replace: (place: Place) => void
  readonly go: (steps: number) => void
  /** Tells of going back and forth, and of nothing else. */
  readonly listen: (listener: () => void) => () => void
  readonly href: (place: Omit<Place, 'key'>) => string
}

/** How the entries are called that a typed address or a link from outside makes. */
const FIRST_KEY = 'default'

export function randomKey(): string {
  return Math.random().toString(36).slice(2, 10)
}

/** Parts of an address inside the site, written as browsers write them. */
export function parsePlace(address: string, key: string): Place {
  // Two slashes at the start would name a host.
  const { pathname, search, hash } = new URL(address.replace(/^\/+/, '/'), 'http://site.invalid')
  return { pathname, search, hash, key }
}

function hrefUnder(base: string): PlaceHistory['href'] {
  return ({ pathname, search, hash }) => base.slice(0, -1) + pathname + search + hash
}

/** @param base path under which the site lies, with a slash at both ends. */
export function browserHistory(base: string): PlaceHistory {
  const href = hrefUnder(base)
  return {
    place: () => {
      const { pathname, search, hash } = globalThis.location
      const state: unknown = history.state
      const key =
        typeof state === 'object' && state !== null && 'key' in state ? String(state.key) : FIRST_KEY
      return { pathname: pathname.slice(base.length - 1) || '/', search, hash, key }
    },
    push: (place) => {
      try {
        history.pushState({ key: place.key }, '', href(place))
      } catch {
        // Some browsers allow so many a minute; the page is then loaded instead.
        globalThis.location.assign(href(place))
      }
    },
    replace: (place) => history.replaceState({ key: place.key }, '', href(place)),
    go: (steps) => history.go(steps),
    listen: (listener) => {
      addEventListener('popstate', listener)
      return () => removeEventListener('popstate', listener)
    },
    href,
  }
}

/**
 * Where there is no browser: pages that are printed, and tests.
 * @param address inside the site.
 */
export function memoryHistory(address: string, base = '/'): PlaceHistory {
  const places = [parsePlace(address, FIRST_KEY)]
  const listeners = new Set<() => void>()
  let at = 0
  const place = () => places[at] ?? parsePlace('/', FIRST_KEY)
  return {
    place,
    push: (next) => places.splice(++at, places.length, next),
    replace: (next) => places.splice(at, 1, next),
    go: (steps) => {
      at = Math.min(Math.max(at + steps, 0), places.length - 1)
      for (const listener of listeners) listener()
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    href: hrefUnder(base),
  }
}
