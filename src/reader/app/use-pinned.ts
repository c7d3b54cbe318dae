import { useEffect, useState } from 'react'
import type { Manifest } from '../../model/manifest.ts'

/**
 * The edition that the page shows: the first that came, until the reader asks for a newer one. Stories never jump in
 * under somebody who is reading.
 */
export function usePinned(latest: Manifest | undefined) {
  const [pinned, setPinned] = useState<Manifest>()
  useEffect(() => setPinned((held) => held ?? latest), [latest])
  const shown = pinned ?? latest
  return {
    shown,
    newer: latest !== undefined && shown !== undefined && JSON.stringify(latest) !== JSON.stringify(shown),
    showNewer: () => setPinned(latest),
  }
}
