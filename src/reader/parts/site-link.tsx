import type { ComponentProps, MouseEvent } from 'react'
import { createPath, type To } from 'react-router-dom'
import { siteAddress } from '../app/base.ts'
import { type Going, go } from '../app/navigate.ts'

interface SiteLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'target'>, Partial<Going> {
  /** Where it leads inside of the site, from `/`. */
  readonly to: To
}

/**
 * A link to another page of the site. The router's own asks for its place among the routes each time it is rendered,
 * which was a seventh of the work of a feed with its hundred and fifty links; this one asks when it is followed.
 */
export function SiteLink({
  to,
  replace,
  preventScrollReset,
  viewTransition,
  onClick,
  ...rest
}: SiteLinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlain(event)) return
    event.preventDefault()
    go(to, event.currentTarget.getAttribute('href'), {
      replace: replace ?? false,
      preventScrollReset: preventScrollReset ?? false,
      viewTransition: viewTransition ?? false,
    })
  }
  const path = typeof to === 'string' ? to : createPath(to)
  return <a {...rest} href={siteAddress(path.slice(1))} onClick={follow} />
}

/** Anything else is meant for the browser: another tab, another window, a file. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)
}
