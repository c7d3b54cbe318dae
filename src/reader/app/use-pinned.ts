import { startTransition, useCallback, useState } from 'react'
import type { Manifest } from '../../model/manifest.ts'
import { live } from './live.ts'

interface Pinned {
  readonly shown: Manifest | undefined
  /** A newer edition than the one that is shown; null where there is none. */
  readonly newer: Manifest | null
  readonly showNewer: () => void
  /** Says that the edition is there: one whose parts don't come is left for the next that does. */
  readonly pin: () => void
}

/**
 * The edition that the page shows: the first that came whole, until the reader asks for a newer one. Stories never jump
 * in under somebody who is reading; somebody who writes wants to see it.
 */
export function usePinned(latest: Manifest | undefined): Pinned {
  const [pinned, setPinned] = useState<Manifest>()
  const pin = useCallback(() => startTransition(() => setPinned((held) => held ?? latest)), [latest])
  const shown = live === null ? (pinned ?? latest) : latest
  const isNewer = latest !== undefined && latest !== shown && JSON.stringify(latest) !== JSON.stringify(shown)
  const showNewer = useCallback(() => setPinned(latest), [latest])
  return { shown, newer: isNewer ? latest : null, showNewer, pin }
}
