import { createContext, useContext, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { isArchive } from '../../model/edition.ts'
import type { Clock } from './format-time.ts'

export const ClockContext = createContext<Clock>({ now: 0, archive: false })

export function useClock(): Clock {
  return useContext(ClockContext)
}

/**
 * The reader's clock, moving on by the minute, so that "2 hours ago" stays true in an open tab.
 * @param printedAt when the page was printed that is taken over: its clock counts until it was; null for none.
 */
export function useTickingClock(edition: number | null, printedAt: number | null): Clock {
  const [now, setNow] = useState(() => printedAt ?? Date.now())
  const [printed, setPrinted] = useState(printedAt !== null)
  useLayoutEffect(() => {
    if (!printed) return
    setPrinted(false)
    setNow(Date.now())
  }, [printed])
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return useMemo(() => ({ now, archive: isArchive(edition, now), printed }), [now, edition, printed])
}
