import { HOUR } from '../../model/time/day.ts'

/** Nothing farther apart than this is compared: the span within which the format calls a thread one story. */
export const LONGEST_HOURS = 14 * 24
const STEPS_PER_HOUR = 4

/**
 * How much the hours between two articles speak for one story, from 1 downwards, by quarters of an hour: a power
 * law, (1 + hours)^-steepness. Between linked articles of a real corpus (4,333 pairs in stories of up to twelve)
 * 3.1% of the times lie within the first hour, 0.65% an hour at twelve hours, 0.5% at 36 and 0.3% at 120: much
 * steeper at first than an exponential, much flatter later.
 */
export function makeFade(steepness: number): (milliseconds: number) => number {
  const table = Float64Array.from(
    { length: LONGEST_HOURS * STEPS_PER_HOUR + 1 },
    (_, step) => (1 + step / STEPS_PER_HOUR) ** -steepness,
  )
  return (milliseconds) => table[Math.round((Math.abs(milliseconds) * STEPS_PER_HOUR) / HOUR)] ?? 0
}
