import type { QueryClientConfig } from '@tanstack/react-query'
import { NetworkError } from '../data/fetch-errors.ts'

/**
 * Only the network is worth asking again: what is missing or damaged stays so. Without any, asking again would only
 * keep the reader from being told.
 */
export const queryClientOptions: QueryClientConfig = {
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      retry: (failures, error) => error instanceof NetworkError && navigator.onLine && failures < 2,
      retryDelay: (failures) => 500 * 2 ** failures,
      refetchOnWindowFocus: false,
      // A reader goes back and forth for a while; what nobody has looked at for longer may go.
      gcTime: 30 * 60_000,
    },
  },
}
