import { base } from './base.ts'
import { effectiveQuery } from './effective-query.ts'

const FEED = /^(?:$|page\/|topics\/|source\/)/

// Writes what is in effect into an address that was typed, or linked by somebody: the page itself instead of its file,
// and no values that make no sense. The address says what is shown. Done before there is a router, for which it is
// another address then.
const { search, hash } = location
const pathname = pageOf(location.pathname)
const path = pathname.slice(base.length)
const of = path === 'search' ? 'search' : FEED.test(path) ? 'feed' : null
const mended = of === null ? null : effectiveQuery(new URLSearchParams(search), of)
if (mended !== null || pathname !== location.pathname) {
  const query = mended?.toString()
  const shown = query === undefined ? search : query && `?${query}`
  history.replaceState(history.state, '', `${pathname}${shown}${hash}`)
}

/**
 * The address of a page by that of its file, as hosts have it that answer with files alone. An id may end in `.html`,
 * so what was printed there has to say that it is that page; beside the front page nothing is called by an id.
 */
function pageOf(address: string): string {
  const page = address.replace(/(?:(?<=\/)index)?\.html$/, '')
  const isOne = page === document.documentElement.dataset.path || !page.slice(base.length).includes('/')
  return isOne ? page : address
}
