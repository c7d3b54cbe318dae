import { useEffect } from 'react'
import { useLocation } from 'react-router-dom'

const MARK = 'data-ready'

/** The page at hand no longer answers its address. */
export function unmarkReady(): void {
  document.documentElement.removeAttribute(MARK)
}

/** What the address asks for is shown. */
export function markReady(): void {
  document.documentElement.setAttribute(MARK, '')
}

/**
 * Marks the document while it shows what its address asks for; scripts and checks wait for that. Not at layout: where a
 * printed page is taken over, that is before the effects by which keys listen and items are known.
 */
export function useReadyMark(ready: boolean): void {
  const location = useLocation()
  // Another address needs it anew, even on the same page, and so does one come back to before the next was shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mark is of an address
  useEffect(() => {
    if (!ready) return
    markReady()
    return unmarkReady
  }, [ready, location])
}
