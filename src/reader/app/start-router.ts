import {
  createPath,
  type Location,
  matchRoutes,
  NavigationType,
  type Navigator,
  type Path,
  type RouteMatch,
  type RouteObject,
  type To,
} from 'react-router-dom'
import { enterPlace } from '../items/current-item.ts'
import { arrivalKind } from './arrival-kind.ts'
import { loadRoutes } from './load-routes.ts'
import { FIRST_PLACE } from './name-first-entry.ts'
import { unmarkReady } from './ready-mark.ts'

/** Where in the history one is, how one came there, and what is shown there. */
export interface Place {
  readonly location: Location
  readonly action: NavigationType
  readonly matches: RouteMatch[]
  /** Why the code of the page did not come; null where it is there. */
  readonly failure: unknown
}

/** @param softly true where the page before is to fade into the new one. */
export type ShowPlace = (place: Place, softly: boolean) => void

/** What react-router asks for to lead on, with whole paths, as the browser has them; and what shows where it led. */
export interface ReaderRouter extends Navigator {
  /** Fetches the code of the first page; resolves once it is there, or is known not to come. */
  readonly open: () => Promise<void>
  readonly place: () => Place
  /** Address of the page that is on its way; null where none is. */
  readonly asked: () => string | null
  /** Says what is to be shown, from now on; gives how to end that. */
  readonly follow: (show: ShowPlace) => () => void
}

/** What the history holds of a place beside its address; key and idx as react-router writes them. */
interface Entry {
  readonly key: string
  /** How many places of this site there are before it. */
  readonly idx: number
  /** True where the page before faded into it, as it does then on the way back. */
  readonly softly: boolean
}

/**
 * What of react-router's data router there is use for where no route loads data: address and page change together, once
 * the code of the page is there; until then the page before stands. Who asks for another one meanwhile gets that alone.
 */
export function startRouter(routes: RouteObject[], basename: string): ReaderRouter {
  let entry = readEntry()
  const first = placeAt(location, entry.key, NavigationType.Pop)
  // Nothing is shown of a page of which some code is on its way.
  let place = first.matches.some(lacksCode) ? { ...first, matches: [] } : first
  let asked: Place | null = first
  let show: ShowPlace = () => {}
  // A reload is an arrival: no item is current then.
  enterPlace(entry.key, arrivalKind() === 'back_forward')

  function placeAt({ pathname, search, hash }: Path, key: string, action: NavigationType): Place {
    // A state of its own each time: components notice by it that one came back, also where the page in between never
    // showed.
    const at: Location = { pathname, search, hash, key, state: {} }
    return { location: at, action, matches: matchRoutes(routes, at, basename) ?? [], failure: null }
  }

  async function open(): Promise<void> {
    const opened = await withCode(first)
    if (asked !== first) return
    asked = null
    place = opened
    show(place, false)
  }

  /** @param arrive brings the history there, where it is not. */
  async function goTo(next: Place, softly: boolean, arrive: () => Entry): Promise<void> {
    asked = next
    // The page before still stands, and no longer shows what the address asks for.
    unmarkReady()
    const there = next.matches.some(lacksCode) ? await withCode(next) : next
    if (asked !== next) return
    asked = null
    entry = arrive()
    place = there
    // The new place has, or gets back, its own current item before anything of it is rendered.
    enterPlace(entry.key, next.action === NavigationType.Pop)
    show(place, softly)
  }

  function goOn(action: NavigationType.Push | NavigationType.Replace, to: To, softly: boolean): void {
    const url = new URL(location.origin + pathOf(to))
    const key = Math.random().toString(36).slice(2, 10)
    void goTo(placeAt(url, key, action), softly, () => {
      const before = readEntry()
      const isPush = action === NavigationType.Push
      const made = isPush ? { key, idx: before.idx + 1, softly } : { ...before, key }
      try {
        history[isPush ? 'pushState' : 'replaceState'](made, '', url)
      } catch {
        // Browsers bar too many of these in too short a time: then the page is loaded.
        location.assign(url)
      }
      return made
    })
  }

  function followHistory(): void {
    const to = readEntry()
    const step = to.idx - entry.idx
    const softly = step === 1 ? to.softly : step === -1 && entry.softly
    void goTo(placeAt(location, to.key, NavigationType.Pop), softly, () => to)
  }

  return {
    open,
    place: () => place,
    asked: () => asked && createPath(asked.location),
    follow: (showPlace) => {
      show = showPlace
      show(place, false)
      addEventListener('popstate', followHistory)
      // A step back while the page was got ready was not heard of.
      if (readEntry().key !== entry.key) followHistory()
      return () => removeEventListener('popstate', followHistory)
    },
    createHref: pathOf,
    go: (steps) => history.go(steps),
    push: (to, _, options) => goOn(NavigationType.Push, to, options?.viewTransition === true),
    replace: (to, _, options) => goOn(NavigationType.Replace, to, options?.viewTransition === true),
  }
}

function lacksCode({ route }: RouteMatch): boolean {
  return route.lazy !== undefined
}

/** A route whose code does not come stays without, and is asked for once more the next time. */
async function withCode(place: Place): Promise<Place> {
  try {
    await loadRoutes(place.matches.map(({ route }) => route))
    return place
  } catch (failure) {
    return { ...place, failure }
  }
}

function pathOf(to: To): string {
  return typeof to === 'string' ? to : createPath(to)
}

/** Browsers make entries of their own, for places within a page. */
function readEntry(): Entry {
  const held: Partial<Entry> | null = history.state
  return { key: FIRST_PLACE, idx: 0, softly: false, ...held }
}
