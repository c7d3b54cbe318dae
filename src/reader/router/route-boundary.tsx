import { Component, createContext, type ReactNode, useContext } from 'react'
import type { Place } from './place-history.ts'

const RouteErrorContext = createContext<unknown>(null)

/** Why something else stands here than what should. */
export function useRouteError(): unknown {
  return useContext(RouteErrorContext)
}

interface RouteBoundaryProps {
  /** At another one it is tried again. */
  readonly location: Place
  /** What failed before anything could be shown. */
  readonly failure: { readonly error: unknown } | null
  readonly instead: ReactNode
  readonly children: ReactNode
}

interface RouteBoundaryState {
  readonly location: Place
  readonly caught: { readonly error: unknown } | null
}

/** Shows something else where what it holds has failed. */
export class RouteBoundary extends Component<RouteBoundaryProps, RouteBoundaryState> {
  override state: RouteBoundaryState = { location: this.props.location, caught: null }

  static getDerivedStateFromError(error: unknown): Partial<RouteBoundaryState> {
    return { caught: { error } }
  }

  static getDerivedStateFromProps(
    { location }: RouteBoundaryProps,
    state: RouteBoundaryState,
  ): Partial<RouteBoundaryState> | null {
    return location === state.location ? null : { location, caught: null }
  }

  override render(): ReactNode {
    const { failure, instead, children } = this.props
    const failed = failure ?? this.state.caught
    return failed === null ? children : <RouteErrorContext value={failed.error}>{instead}</RouteErrorContext>
  }
}
