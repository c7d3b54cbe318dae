import { createContext, useContext } from 'react'
import type { Standing } from '../items/standing.ts'
import type { Subject } from '../kept/subject.ts'

/** What lies over the page, one at a time. */
export type Overlay =
  | { readonly kind: 'menu'; readonly subject: Subject; readonly anchor: HTMLElement }
  | { readonly kind: 'why'; readonly subject: Subject; readonly standing: Standing }
  | { readonly kind: 'keys' }
  | { readonly kind: 'palette' }

export const OverlayContext = createContext<(overlay: Overlay) => void>(() => {})

/** Opens something over the page. */
export function useOverlay(): (overlay: Overlay) => void {
  return useContext(OverlayContext)
}
