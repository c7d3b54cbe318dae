import { formatFeedRequest, parseFeedRequest } from '../../model/filters/filters.ts'
import { SORTS } from '../../model/ranking/order.ts'

/** What an address may say as well as leave out. */
const SPELLED_OUT: Readonly<Record<string, string>> = {
  view: 'stories',
  minQuality: '0',
  unread: '0',
  muted: '0',
}
const NAMES = new Set([
  ...Object.keys(SPELLED_OUT),
  'sort',
  'weights',
  'topic',
  'source',
  'from',
  'to',
  'type',
  'q',
])

/**
 * The query of a feed or a search with its own parameters as they are in effect: values that make no sense are gone,
 * those that were mended are as they are taken. Parameters that are not a feed's stay. Null where nothing changes, for
 * an address that says what is so anyway is as good as one that doesn't.
 */
export function effectiveQuery(query: URLSearchParams, of: 'feed' | 'search'): URLSearchParams | null {
  const inEffect = new URLSearchParams(formatFeedRequest(parseFeedRequest(query)))
  if (of === 'search') setSearchSort(inEffect, query.get('sort'))
  const spelledOut: Readonly<Record<string, string>> = {
    ...SPELLED_OUT,
    sort: of === 'search' ? 'relevance' : 'newest',
  }
  const left = new Map([...NAMES].map((name) => [name, inEffect.getAll(name)]))
  const kept = [...query].flatMap(([name, value]): [string, string][] => {
    const values = left.get(name)
    const isSpelledOut = spelledOut[name] === value && !inEffect.has(name)
    if (values === undefined || value === '' || isSpelledOut) return [[name, value]]
    const taken = values.shift()
    return taken === undefined ? [] : [[name, taken]]
  })
  return JSON.stringify(kept) === JSON.stringify([...query]) ? null : new URLSearchParams(kept)
}

/** Results have an order of their own, and no balanced one; what searches need else is not here. */
function setSearchSort(inEffect: URLSearchParams, asked: string | null): void {
  for (const name of ['sort', 'weights']) inEffect.delete(name)
  const sort = ['relevance', ...SORTS].find((one) => one === asked)
  if (sort !== undefined) inEffect.set('sort', sort)
}
