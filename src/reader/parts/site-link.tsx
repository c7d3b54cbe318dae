import type { ComponentProps, MouseEvent } from 'react'
import type { To } from 'react-router-dom'
import { type Going, go, pathAddress } from '../app/navigate.ts'

interface SiteLinkProps extends Omit<ComponentProps<'a'>, 'href' | 'target'>, Going {
  /** Where it leads inside of the site, from `/`. */
  readonly to: To
}

/**
 * A link to another page of the site. The router's own asks for its place among the routes each time it is rendered,
 * which was a seventh of the work of a feed with its hundred and fifty links; this one asks when it is followed.
 */
export function SiteLink({ to, replace = false, viewTransition = false, onClick, ...rest }: SiteLinkProps) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || !isPlain(event)) return
    event.preventDefault()
    // To open what is open adds no step to the history.
    const isOpen = event.currentTarget.href === location.href
    go(to, { replace: replace || isOpen, viewTransition })
  }
  return <a {...rest} href={pathAddress(to)} onClick={follow} />
}

/** Anything else is meant for the browser: another tab, another window, a file. */
export function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !(metaKey || ctrlKey || shiftKey || altKey)
}
