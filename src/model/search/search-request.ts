import { formatFeedRequest, NO_FILTERS, parseFeedRequest, type Selection } from '../filters/filters.ts'
import { SEARCH_SORTS, type SearchSort } from './found-story.ts'
import { parseSearch } from './parse-search.ts'

/** What a page of results shows, as its address says it; the words are those of the filters. */
export interface SearchRequest extends Selection {
  readonly sort: SearchSort
}

/** Reads the query of an address of `/search`. What makes no sense is left out. */
export function parseSearchRequest(query: URLSearchParams): SearchRequest {
  const { view, filters } = parseFeedRequest(query)
  return { sort: SEARCH_SORTS.find((sort) => sort === query.get('sort')) ?? 'relevance', view, filters }
}

/** The query that says what is shown, the words first. */
export function formatSearchRequest({ sort, view, filters }: SearchRequest): string {
  const query = new URLSearchParams()
  if (filters.words) query.append('q', filters.words)
  if (sort !== 'relevance') query.append('sort', sort)
  const rest = formatFeedRequest({ sort: 'newest', view, filters: { ...filters, words: '' } })
  return [query.toString(), rest].filter(Boolean).join('&')
}

/** False for a search before its first letter, or of signs alone: it would find all there is. */
export function asksForAnything({ filters }: SearchRequest): boolean {
  const others = JSON.stringify({ ...filters, words: '' })
  return others !== JSON.stringify({ ...filters, ...NO_FILTERS }) || !parseSearch(filters.words).empty
}
