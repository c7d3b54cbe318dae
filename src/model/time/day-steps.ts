/**
 * Days since 1970 as shards hold them: each as the difference to the one before it, for small numbers are short. The
 * first is counted from 1970; null, for what has no date, stays null and is passed over.
 */
export function toDaySteps(days: readonly number[]): number[]
export function toDaySteps(days: readonly (number | null)[]): (number | null)[]
export function toDaySteps(days: readonly (number | null)[]): (number | null)[] {
  let before = 0
  return days.map((day) => {
    if (day === null) return null
    const step = day - before
    before = day
    return step
  })
}

/** The days that such steps lead to. */
export function fromDaySteps(steps: readonly number[]): number[]
export function fromDaySteps(steps: readonly (number | null)[]): (number | null)[]
export function fromDaySteps(steps: readonly (number | null)[]): (number | null)[] {
  let day = 0
  return steps.map((step) => {
    if (step === null) return null
    day += step
    return day
  })
}
