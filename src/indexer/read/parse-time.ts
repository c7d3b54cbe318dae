import { DAY, parseDay } from '../../model/time/day.ts'

/** Before all newspapers, and after the first days of calendars, which programs write where they have no date. */
export const EARLIEST = Date.UTC(1000, 0, 1)

const FORM =
  /^(\d{4}-\d{2}-\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)? ?(Z|z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/

/** Whether a text is written as dates are, be it one that was or not. */
export function isFormOfTime(text: string): boolean {
  return FORM.test(text.trim())
}

/**
 * Milliseconds since 1970 of a date as publishers write it: a day, with or without a time, a fraction and a
 * zone; without a zone it is UTC. Null where it is no such date, or one that never was (30 February, 25:00).
 */
export function parseTime(text: string): number | null {
  const parts = FORM.exec(text.trim())
  const day = parts?.[1] === undefined ? null : parseDay(parts[1])
  if (!parts || day === null) return null
  const [, , hours = '0', minutes = '0', seconds = '0', fraction = '0', zone = 'Z'] = parts
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const offset = parseOffset(zone)
  if (offset === null) return null
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1000)
  return (
    day * DAY + ((Number(hours) * 60 + Number(minutes) - offset) * 60 + Number(seconds)) * 1000 + milliseconds
  )
}

/** Minutes east of UTC. */
function parseOffset(zone: string): number | null {
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone)
  if (!parts) return 0
  const [, sign, hours = '0', minutes = '0'] = parts
  if (Number(hours) > 14 || Number(minutes) > 59) return null
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}
