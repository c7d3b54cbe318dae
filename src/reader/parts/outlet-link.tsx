import type { ReactNode } from 'react'
import { useHandOpening } from '../items/use-opening.ts'
import type { Subject } from '../kept/subject.ts'
import { frameWords } from '../language/words/frame.ts'
import parts from './item-parts.module.css'
import { OutboundLink } from './outbound-link.tsx'

interface OutletLinkProps {
  readonly subject: Subject
  readonly className?: string | undefined
  /** The outlet's name in another dress, as with its words marked. */
  readonly children?: ReactNode
}

/** Who published what speaks for an item: the direct way to the original, which is opened by that. */
export function OutletLink(props: OutletLinkProps) {
  const { subject, className = parts.provider, children = subject.provider.name } = props
  const { address } = subject.article
  const { opened } = useHandOpening(subject)
  if (address === null) return <bdi className={className}>{children}</bdi>
  return (
    <OutboundLink className={className} to={address} onFollow={opened}>
      <bdi>{children}</bdi> <span aria-hidden="true">{frameWords().outward}</span>
    </OutboundLink>
  )
}
