import { MINUTE } from '../../model/time/day.ts'

const KEY = 'throughline:last-seen'
/** Coming back within this time continues a visit, in milliseconds. */
const SAME_VISIT = 30 * MINUTE

/**
 * Notes that the reader is here, and says when the visit before this one ended, or null on the first one. That is kept
 * apart from the last sign of life, so that a reload does not turn everything old.
 */
export function noteVisit(storage: Storage | null, now: number): number | null {
  const saved = read(storage)
  const previous = saved === null ? null : previousVisit(saved, now)
  write(storage, { seen: now, previous })
  return previous
}

function previousVisit({ seen, previous }: Saved, now: number): number | null {
  if (now - seen > SAME_VISIT) return seen
  // A clock that was ahead and is right again: to that visit nothing would be new.
  return previous !== null && previous > now ? null : previous
}

interface Saved {
  readonly seen: number
  readonly previous: number | null
}

function read(storage: Storage | null): Saved | null {
  try {
    const saved: unknown = JSON.parse(storage?.getItem(KEY) ?? 'null')
    if (typeof saved !== 'object' || saved === null || !('seen' in saved) || typeof saved.seen !== 'number')
      return null
    const previous = 'previous' in saved && typeof saved.previous === 'number' ? saved.previous : null
    return { seen: saved.seen, previous }
  } catch {
    // Storage that is barred, or holds something else, is a first visit.
    return null
  }
}

function write(storage: Storage | null, saved: Saved): void {
  try {
    storage?.setItem(KEY, JSON.stringify(saved))
  } catch {
    // A full or barred storage costs the mark of the last visit, nothing else.
  }
}
