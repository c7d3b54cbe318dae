import { base } from './base.ts'
import { effectiveQuery } from './effective-query.ts'

const FEED = /^(?:$|page\/|topics\/|source\/)/

/**
 * Writes what is in effect into an address that was typed, or linked by somebody, with values that make no sense: the
 * address says what is shown. Before there is a router, for which it is another address then.
 */
export function mendAddress(): void {
  const { pathname, search, hash } = location
  const path = pathname.slice(base.length)
  const of = path === 'search' ? 'search' : FEED.test(path) ? 'feed' : null
  const mended = search !== '' && of !== null ? effectiveQuery(new URLSearchParams(search), of) : null
  if (mended === null) return
  const query = mended.toString()
  history.replaceState(history.state, '', `${pathname}${query && `?${query}`}${hash}`)
}
