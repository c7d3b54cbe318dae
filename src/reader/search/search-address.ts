import type { Filters } from '../../model/filters/filters.ts'
import { formatResultsRequest, type ResultsRequest } from '../../model/search/search-request.ts'

/** Address of a search, with some of its filters changed where they are given. */
export function searchAddress(request: ResultsRequest, filters: Partial<Filters> = {}) {
  const search = formatResultsRequest({ ...request, filters: { ...request.filters, ...filters } })
  return { pathname: '/search', search }
}
