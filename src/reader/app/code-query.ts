import { type QueryKey, queryOptions } from '@tanstack/react-query'

/** Code that shows what a first view does without, as data that a page waits for. */
export function codeQuery<T>(name: string, load: () => Promise<T>) {
  return queryOptions<T, Error, T, QueryKey>({
    queryKey: ['code', name],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    // Browsers remember for as long as a page is open that a module could not be fetched.
    retry: false,
  })
}
