import { useLayoutEffect } from 'react'
import { useLocation } from 'react-router-dom'

const MARK = 'data-ready'

/** The part of a router that is listened to. */
interface Navigating {
  readonly state: { readonly location: { readonly key: string } }
  readonly subscribe: (listener: (state: Navigating['state']) => void) => () => void
}

/** Takes the mark away the moment an address changes: the page that is still there no longer answers it. */
export function unmarkOnNavigation(router: Navigating): void {
  let last = router.state.location.key
  router.subscribe(({ location }) => {
    if (location.key !== last) document.documentElement.removeAttribute(MARK)
    last = location.key
  })
}

/** Marks the document while it shows what its address asks for; scripts and checks wait for that. */
export function useReadyMark(ready: boolean): void {
  const { key } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address needs the mark anew, even on the same page
  useLayoutEffect(() => {
    if (!ready) return
    document.documentElement.setAttribute(MARK, '')
    return () => document.documentElement.removeAttribute(MARK)
  }, [ready, key])
}
