import type { QueryClientConfig } from '@tanstack/react-query'
import { MINUTE } from '../../model/time/day.ts'

export const queryClientOptions: QueryClientConfig = {
  defaultOptions: {
    queries: {
      networkMode: 'offlineFirst',
      // A reading asks for files, and each of them says for itself whether it is asked for again.
      retry: false,
      retryDelay: (failures) => 500 * 2 ** failures,
      refetchOnWindowFocus: false,
      // A reader goes back and forth for a while; what nobody has looked at for longer may go.
      gcTime: 30 * MINUTE,
    },
  },
}
