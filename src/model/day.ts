export const HOUR = 3_600_000
export const DAY = 24 * HOUR

/**
 * First millisecond of a day written `2026-11-23`, in UTC; null where no such day exists.
 * `Date` would turn 30 February into 2 March, so the parts are compared afterwards.
 */
export function startOfDay(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) return null
  const time = Date.parse(`${text}T00:00:00Z`)
  return Number.isFinite(time) && dayOf(time) === text ? time : null
}

/** The UTC day of a time, as `2026-11-23`. */
export function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
