import { createContext, useContext, useSyncExternalStore } from 'react'
import type { KeptState, KeptStore } from './kept-store.ts'
import type { Kept } from './records.ts'

export const KeptContext = createContext<KeptStore | null>(null)

/** @throws outside the reader that makes the store. */
export function useKeptStore(): KeptStore {
  const store = useContext(KeptContext)
  if (!store) throw new Error('useKeptStore needs the reader around it.')
  return store
}

/**
 * A part of what is kept, anew whenever it changes.
 * @param select gives the same object as long as nothing of it changed, such as one of the stores.
 */
export function useKept<T>(select: (kept: Kept, state: KeptState) => T): T {
  const store = useKeptStore()
  const part = () => {
    const state = store.state()
    return select(state.kept, state)
  }
  return useSyncExternalStore(store.subscribe, part, part)
}
