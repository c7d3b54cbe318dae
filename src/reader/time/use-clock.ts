import { createContext, startTransition, useContext, useEffect, useMemo, useState } from 'react'
import { useLocation } from 'react-router-dom'
import { MINUTE } from '../../model/time/day.ts'
import { isArchive } from '../../model/time/edition.ts'
import type { Clock } from './format-time.ts'
import { usePaper } from './use-paper.ts'

export const ClockContext = createContext<Clock>({ now: 0, archive: false })

/** The reader's own clock by the minute, which goes on where that of a printed page stands still. */
export const NowContext = createContext(0)

export function useClock(): Clock {
  return useContext(ClockContext)
}

export function useNow(): number {
  return useContext(NowContext)
}

/**
 * The clock of a page, moving on by the minute, so that "2 hours ago" stays true in an open tab; and what it is now.
 * @param printedAt when the page was printed that is taken over, where it stands still as long as that is open: other
 *   dates would be longer or shorter, and move what stands beside them; null for none.
 */
export function useTickingClock(edition: number | null, printedAt: number | null): [Clock, number] {
  const { key } = useLocation()
  const [first] = useState(key)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    // Every time on the page is made anew, in slices: whoever presses meanwhile is answered first.
    const timer = setInterval(() => startTransition(() => setNow(Date.now())), MINUTE)
    return () => clearInterval(timer)
  }, [])
  const shown = printedAt !== null && key === first ? printedAt : now
  const isOnPaper = usePaper()
  const printed = isOnPaper || shown === printedAt
  const clock = useMemo(
    () => ({ now: shown, archive: isArchive(edition, shown), printed }),
    [shown, edition, printed],
  )
  return [clock, now]
}
