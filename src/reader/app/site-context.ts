import { createContext, useContext } from 'react'
import type { Manifest } from '../../model/manifest.ts'
import type { Topic } from '../../model/topic.ts'

/** What every page knows of the site it belongs to. */
export interface Site {
  readonly manifest: Manifest
  /** A newer edition that waits for the reader to ask for it. */
  readonly newer: Manifest | null
  readonly showNewer: () => void
  readonly topics: readonly Topic[]
  /** When the visit before this one ended; null on the first. */
  readonly lastVisit: number | null
}

export const SiteContext = createContext<Site | null>(null)

/** @throws outside the frame that loads the site. */
export function useSite(): Site {
  const site = useContext(SiteContext)
  if (!site) throw new Error('useSite needs the frame around it.')
  return site
}
