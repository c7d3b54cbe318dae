import type { QueryClient } from '@tanstack/react-query'

/** What may have been read from an earlier edition, or not at all, while there was no network. */
const READ_OFFLINE = new Set(['manifest', 'feed', 'source', 'story', 'followed'])

/** When the network is back, the newest is looked for, and what was missing comes by itself. */
export function readAgainOnline(client: QueryClient): void {
  globalThis.addEventListener(
    'online',
    () =>
      void client.invalidateQueries({ predicate: ({ queryKey: [kind] }) => READ_OFFLINE.has(String(kind)) }),
  )
}
