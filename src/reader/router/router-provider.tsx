import { type ReactNode, startTransition, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { Outlet } from './outlet.tsx'
import type { Router } from './router.ts'
import { RouterContext, RouterStateContext } from './router-context.ts'

interface RouterProviderProps {
  readonly router: Router
  /** Stands there until the code of the first page has come. */
  readonly loading: ReactNode
}

/** Shows what a router is at. */
export function RouterProvider({ router, loading }: RouterProviderProps) {
  const [state, setState] = useState(router.state)
  useLayoutEffect(() => {
    // It may have gone on since it was rendered.
    setState(router.state)
    return router.subscribe((next, { viewTransition = false }) => {
      if (viewTransition && 'startViewTransition' in document) {
        document.startViewTransition(() => flushSync(() => setState(next)))
      } else startTransition(() => setState(next))
    })
  }, [router])
  return (
    <RouterContext value={router}>
      <RouterStateContext value={state}>{state.isLoaded ? <Outlet /> : loading}</RouterStateContext>
    </RouterContext>
  )
}
