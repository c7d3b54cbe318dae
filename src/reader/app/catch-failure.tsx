import { Component, type ComponentType, createContext, type ReactNode, useContext } from 'react'
import { Outlet, useLocation } from 'react-router-dom'

/** Why the code of the page at hand did not come; null where it is there. */
export const MissingCode = createContext<unknown>(null)

interface CatchFailureProps {
  /** Stands in for what failed. */
  readonly as: ComponentType<{ readonly error: unknown }>
  readonly children: ReactNode
}

/** Keeps what fails in it from what stands around it, until another address is shown. */
export function CatchFailure(props: CatchFailureProps) {
  return <Boundary {...props} at={useLocation()} />
}

/** The page, or what stands in for one that failed or whose code did not come. */
export function PageOr({ as: Instead }: Pick<CatchFailureProps, 'as'>) {
  const missing = useContext(MissingCode)
  if (missing !== null) return <Instead error={missing} />
  return (
    <CatchFailure as={Instead}>
      <Outlet />
    </CatchFailure>
  )
}

interface BoundaryProps extends CatchFailureProps {
  readonly at: object
}

interface BoundaryState {
  readonly at: object
  readonly failure: { readonly error: unknown } | null
}

class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { at: this.props.at, failure: null }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { failure: { error } }
  }

  static getDerivedStateFromProps({ at }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return at === state.at ? null : { at, failure: null }
  }

  override render() {
    const { as: Instead, children } = this.props
    const { failure } = this.state
    return failure ? <Instead error={failure.error} /> : children
  }
}
