import type { ComponentPropsWithRef, MouseEvent } from 'react'
import type { NavigateOptions, To } from './router.ts'
import { useLocation, useRouter } from './router-context.ts'

export interface LinkProps extends NavigateOptions, Omit<ComponentPropsWithRef<'a'>, 'href' | 'target'> {
  readonly to: To
}

/** A link inside the site. What opens it elsewhere, as a new tab, is left to the browser. */
export function Link({ to, replace, viewTransition, onClick, children, ...rest }: LinkProps) {
  const router = useRouter()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    const isElsewhere = event.button !== 0 || event.metaKey || event.altKey || event.ctrlKey || event.shiftKey
    if (event.defaultPrevented || isElsewhere) return
    event.preventDefault()
    void router.navigate(to, { replace, viewTransition })
  }
  return (
    <a {...rest} href={router.createHref(to)} onClick={follow}>
      {children}
    </a>
  )
}

interface NavLinkProps extends LinkProps {
  readonly to: string
  /** Marked at its own address alone, not at those below it. */
  readonly end?: boolean
}

/** A link that is marked while its page is open. */
export function NavLink({ to, end = false, ...rest }: NavLinkProps) {
  const { pathname } = useLocation()
  const isOpen = pathname === to || (!end && pathname.startsWith(`${to}/`))
  return <Link to={to} aria-current={isOpen ? 'page' : undefined} {...rest} />
}
