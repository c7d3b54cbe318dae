import { createContext, useContext, useEffect, useState } from 'react'
import { isArchive } from '../../model/edition.ts'
import type { Clock } from './format-time.ts'

export const ClockContext = createContext<Clock>({ now: 0, archive: false })

export function useClock(): Clock {
  return useContext(ClockContext)
}

/** The reader's clock, moving on by the minute, so that "2 hours ago" stays true in an open tab. */
export function useTickingClock(edition: number | null): Clock {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000)
    return () => clearInterval(timer)
  }, [])
  return { now, archive: isArchive(edition, now) }
}
