const KEY = 'throughline:last-seen'
/** Coming back within this time continues a visit, in milliseconds. */
const SAME_VISIT = 30 * 60_000

/**
 * When the visit before this one ended, or null on the first one. Kept apart from the time of the last
 * sign of life, so that a reload does not turn everything old.
 */
export function startVisit(storage: Storage | null, now: number): number | null {
  const saved = read(storage)
  const previous = saved === null ? null : now - saved.seen > SAME_VISIT ? saved.seen : saved.previous
  write(storage, { seen: now, previous })
  return previous
}

/** Notes that the reader is still here. */
export function continueVisit(storage: Storage | null, now: number): void {
  const saved = read(storage)
  write(storage, { seen: now, previous: saved?.previous ?? null })
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
