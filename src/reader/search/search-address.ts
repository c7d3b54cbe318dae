import type { Filters } from '../../model/filters/filters.ts'
import { formatSearchRequest, type SearchRequest } from '../../model/search/search-request.ts'

/** Address of a search, with some of its filters changed where they are given. */
export function searchAddress(request: SearchRequest, filters: Partial<Filters> = {}) {
  const search = formatSearchRequest({ ...request, filters: { ...request.filters, ...filters } })
  return { pathname: '/search', search }
}
