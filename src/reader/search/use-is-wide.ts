import { useSyncExternalStore } from 'react'

/** As the page of results has it in `search-page.module.css`. */
const WIDE = '(min-width: 60.01rem)'

/** Whether there is room beside the results. */
export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(WIDE).matches === true)
}

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(WIDE)
  query?.addEventListener('change', listener)
  return () => query?.removeEventListener('change', listener)
}
