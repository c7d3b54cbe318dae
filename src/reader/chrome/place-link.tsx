import type { ComponentProps } from 'react'
import { useLocation } from 'react-router-dom'
import { SiteLink } from '../parts/site-link.tsx'

interface PlaceLinkProps extends ComponentProps<typeof SiteLink> {
  readonly to: string
  /** Below it is another place. */
  readonly end?: boolean
}

/** A link of a navigation, which says where one is. */
export function PlaceLink({ to, end = false, ...rest }: PlaceLinkProps) {
  const { pathname } = useLocation()
  const isHere = pathname === to || (!end && pathname.startsWith(`${to}/`))
  return <SiteLink {...rest} to={to} aria-current={isHere ? 'page' : undefined} />
}
