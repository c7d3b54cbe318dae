import { createContext, useContext, useMemo } from 'react'
import type { Place } from './place-history.ts'
import type { HistoryAction, Navigate, Router, RouterState } from './router.ts'

/** The router itself, which is always the same; and what it shows, which is another with each navigation. */
export const RouterContext = createContext<Router | null>(null)
export const RouterStateContext = createContext<RouterState | null>(null)

export function useRouter(): Router {
  return within(useContext(RouterContext))
}

export function useRouterState(): RouterState {
  return within(useContext(RouterStateContext))
}

export function useLocation(): Place {
  return useRouterState().location
}

export function useNavigationType(): HistoryAction {
  return useRouterState().historyAction
}

export function useNavigate(): Navigate {
  return useRouter().navigate
}

/** Decoded. */
export function useParams(): Readonly<Record<string, string | undefined>> {
  return useRouterState().match.params
}

/** What the address asks after its question mark; the same object as long as that stays. */
export function useSearchParams(): URLSearchParams {
  const { search } = useLocation()
  return useMemo(() => new URLSearchParams(search), [search])
}

function within<T>(value: T | null): T {
  if (value === null) throw new Error('This is shown outside of a router.')
  return value
}
