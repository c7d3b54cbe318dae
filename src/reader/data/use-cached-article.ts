import { useQuery } from '@tanstack/react-query'
import type { KnownArticle } from './known-articles.ts'

/** An article as some page that was shown on this device had it; looked for only when it is not to be had otherwise. */
export function useCachedArticle(
  id: string,
  wanted: boolean,
): { readonly article: KnownArticle | undefined; readonly isPending: boolean } {
  const { data, isPending } = useQuery({
    queryKey: ['cached', id],
    queryFn: async () => (await import('../offline/find-in-cache.ts')).findInCache(id),
    enabled: wanted,
    gcTime: 0,
  })
  return { article: data ?? undefined, isPending: wanted && isPending }
}
