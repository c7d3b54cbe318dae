export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
export const WEEK = 7 * DAY

/**
 * A day written `2026-11-23`, in days since 1970; null where no such day exists.
 * `Date` would turn 30 February into 2 March, so the parts are compared afterwards.
 */
export function parseDay(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const day = Date.parse(text) / DAY
  return Number.isFinite(day) && spellDay(day) === text ? day : null
}

/** A day as addresses write it: the reverse of `parseDay`. */
export function spellDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day of a time in UTC, as `2026-11-23`: for names, which stay as they are whatever zone a site is given. */
export function utcDayOf(time: number): string {
  return spellDay(Math.floor(time / DAY))
}
