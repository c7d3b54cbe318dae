import { Children, type ReactNode } from 'react'

/**
 * Neighbours of a row with a space between each two. Styles set them apart and don't show it: it is for what reads a
 * page without them, as a browser in a terminal or what is copied.
 */
export function Spaced({ children }: { readonly children: ReactNode }) {
  return Children.toArray(children).flatMap((child, at) => (at === 0 ? [child] : [' ', child]))
}
