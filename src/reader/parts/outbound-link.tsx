import type { ReactNode } from 'react'

interface OutboundLinkProps {
  /** Checked by the model: http(s) and nothing hidden in it. */
  readonly to: string
  readonly className?: string | undefined
  readonly newTab?: boolean
  readonly onClick?: () => void
  readonly children: ReactNode
}

/** A link away from the site: the other side can neither reach back nor see where its reader came from. */
export function OutboundLink({ to, className, newTab = false, onClick, children }: OutboundLinkProps) {
  return (
    <a
      className={className}
      href={to}
      rel="noopener noreferrer"
      target={newTab ? '_blank' : undefined}
      onClick={onClick}
    >
      {children}
    </a>
  )
}
