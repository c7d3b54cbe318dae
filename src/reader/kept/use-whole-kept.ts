import { useEffect } from 'react'
import { useKept, useKeptStore } from './kept-context.ts'

/**
 * Has the history read, too, which a start leaves out.
 * @param isWanted false where nothing of it is asked.
 * @returns whether all that is wanted is there.
 */
export function useWholeKept(isWanted = true): boolean {
  const store = useKeptStore()
  useEffect(() => {
    if (isWanted) void store.complete()
  }, [store, isWanted])
  return useKept((_, { isWhole }) => isWhole || !isWanted)
}
