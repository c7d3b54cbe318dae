import { createContext, type ReactNode, useContext } from 'react'
import { RouteBoundary } from './route-boundary.tsx'
import { useRouterState } from './router-context.ts'

const DepthContext = createContext(0)

/** What the address shows within the route around it. */
export function Outlet(): ReactNode {
  const depth = useContext(DepthContext)
  const { match, location, failure } = useRouterState()
  const route = match.branch[depth]
  if (route === undefined) return null
  const { Component, element, errorElement } = route
  const content = Component ? <Component /> : (element ?? <Outlet />)
  const isDeepest = !match.branch.slice(depth + 1).some((inner) => inner.errorElement)
  return (
    <DepthContext value={depth + 1}>
      {errorElement ? (
        <RouteBoundary location={location} failure={isDeepest ? failure : null} instead={errorElement}>
          {content}
        </RouteBoundary>
      ) : (
        content
      )}
    </DepthContext>
  )
}
