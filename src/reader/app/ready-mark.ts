import { useLayoutEffect } from 'react'
import { useLocation } from '../router/router-context.ts'

const MARK = 'data-ready'

/** The page at hand no longer answers its address. */
export function unmarkReady(): void {
  document.documentElement.removeAttribute(MARK)
}

/** Marks the document while it shows what its address asks for; scripts and checks wait for that. */
export function useReadyMark(ready: boolean): void {
  const location = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address needs the mark anew, even on the same page, and so does one come back to before the next was shown
  useLayoutEffect(() => {
    if (!ready) return
    document.documentElement.setAttribute(MARK, '')
    return unmarkReady
  }, [ready, location])
}
