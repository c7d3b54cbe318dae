import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'
import { go, pathAddress } from '../app/navigate.ts'

/** Pages that stand beside each other, for keys to go from one to the next. */
interface Walk {
  /** Where they are inside of the site, from `/`. */
  readonly paths: readonly string[]
  /** What is shown, and which of them that is, or belongs to. */
  readonly shown: string
  readonly at: number
}

let walk: Walk | null = null

/** Says between which pages the page at hand stands; null where it has no place among them. */
export function useWalk(paths: readonly string[], at: number | null): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (at === null) return
    const own = { paths, shown: pathname, at }
    walk = own
    return () => {
      if (walk === own) walk = null
    }
  })
}

/** Goes to the page after, or before, the one that was asked for last: it may not be shown yet. */
export function walkOn(by: 1 | -1): void {
  const from = askedPlace()
  const next = from < 0 ? undefined : walk?.paths[from + by]
  if (next !== undefined) go(next)
}

/** Whether the page that was asked for last is one of them. */
export function isOnWalk(): boolean {
  return askedPlace() >= 0
}

function askedPlace(): number {
  if (!walk) return -1
  const { paths, shown, at } = walk
  const isAsked = (path: string) => pathAddress(path) === location.pathname
  return isAsked(shown) ? at : paths.findIndex(isAsked)
}
