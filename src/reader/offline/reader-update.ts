import { useSyncExternalStore } from 'react'

/** Takes up the new version; only ever called because the reader asked for it. */
type Accept = () => void

let accept: Accept | null = null
const listeners = new Set<() => void>()

/** Offers a new version of the reader to whoever reads, by whatever shows it. */
export function offerUpdate(update: Accept): void {
  accept = update
  for (const listener of listeners) listener()
}

/** What takes up a new version of the reader; null where there is none. */
export function useReaderUpdate(): Accept | null {
  return useSyncExternalStore(
    subscribe,
    () => accept,
    () => null,
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
