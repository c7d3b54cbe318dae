import { base } from './base.ts'
import { effectiveQuery } from './effective-query.ts'

const FEED = /^(?:$|page\/|topics\/|source\/)/

// Writes what is in effect into an address that was typed, or linked by somebody, with values that make no sense: the
// address says what is shown. Done before there is a router, for which it is another address then.
const { pathname, search, hash } = location
const path = pathname.slice(base.length)
const of = path === 'search' ? 'search' : FEED.test(path) ? 'feed' : null
const mended = of === null ? null : effectiveQuery(new URLSearchParams(search), of)
if (mended !== null) {
  const query = mended.toString()
  history.replaceState(history.state, '', `${pathname}${query && `?${query}`}${hash}`)
}
