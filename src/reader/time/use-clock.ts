import { createContext, startTransition, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { isArchive } from '../../model/time/edition.ts'
import type { Clock } from './format-time.ts'

export const ClockContext = createContext<Clock>({ now: 0, archive: false })

export function useClock(): Clock {
  return useContext(ClockContext)
}

/**
 * The reader's clock, moving on by the minute, so that "2 hours ago" stays true in an open tab.
 * @param printedAt when the page was printed that is taken over, whose clock counts until it was; null for none. Its
 *   dates stay as they are as long as it is open: others would be longer or shorter, and move what stands beside them.
 */
export function useTickingClock(edition: number | null, printedAt: number | null): Clock {
  const { key } = useLocation()
  const [first] = useState(key)
  const [now, setNow] = useState(() => printedAt ?? Date.now())
  useEffect(() => {
    // Every time on the page is made anew, in slices: whoever presses meanwhile is answered first.
    const tick = () => startTransition(() => setNow(Date.now()))
    tick()
    const timer = setInterval(tick, 60_000)
    return () => clearInterval(timer)
  }, [])
  const printed = printedAt !== null && key === first
  return useMemo(() => ({ now, archive: isArchive(edition, now), printed }), [now, edition, printed])
}
