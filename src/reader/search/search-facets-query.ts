import { codeQuery } from '../app/code-query.ts'

/** What stands beside the results where there is room. */
export const searchFacetsQuery = codeQuery(
  'search-facets',
  async () => (await import('./search-facets.tsx')).SearchFacets,
)
