import type { ReactNode } from 'react'

interface OutboundLinkProps {
  /** Checked by the model: http(s) and nothing hidden in it. */
  readonly to: string
  readonly className?: string | undefined
  readonly newTab?: boolean
  /** When it is followed, into this tab or another. */
  readonly onFollow?: (() => void) | undefined
  readonly children: ReactNode
}

/** A link away from the site: the other side can neither reach back nor see where its reader came from. */
export function OutboundLink({ to, className, newTab = false, onFollow, children }: OutboundLinkProps) {
  return (
    <a
      className={className}
      href={to}
      rel="noopener noreferrer"
      target={newTab ? '_blank' : undefined}
      onClick={onFollow}
      onAuxClick={({ button }) => button === 1 && onFollow?.()}
    >
      {children}
    </a>
  )
}
