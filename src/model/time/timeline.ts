import * as v from 'valibot'
import { DAY, parseDay, spellDay } from './day.ts'
import { siteZone, startOf } from './zone.ts'

export const DaySchema = v.pipe(
  v.string(),
  v.check((text) => parseDay(text) !== null),
)

/** A span of days, cut into stretches of one length. Days are the site's, and both ends are inclusive. */
export const TimelineSchema = v.object({
  step: v.picklist(['day', 'week', 'month', 'quarter', 'year']),
  from: DaySchema,
  to: DaySchema,
})
export type Timeline = v.InferOutput<typeof TimelineSchema>
export type Step = Timeline['step']

/** One stretch of a timeline, as a feed's address would ask for it. */
export interface Stretch {
  readonly from: string
  readonly to: string
  /** Its first millisecond. */
  readonly start: number
  /** The first millisecond after it. */
  readonly end: number
  /** False for the last where the timeline ends before the month or year does. */
  readonly whole: boolean
}

/** Months of a stretch of the calendar. */
export const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const

/** What was cut before: a page draws hundreds of lines over one timeline. */
const cut = new WeakMap<Timeline, { readonly zone: string; readonly stretches: readonly Stretch[] }>()

/** The stretches of a timeline, the oldest first. Weeks are seven days from its first day; all others the calendar's. */
export function stretchesOf(timeline: Timeline): readonly Stretch[] {
  const zone = siteZone()
  const known = cut.get(timeline)
  if (known?.zone === zone) return known.stretches
  const stretches = cutTimeline(timeline)
  cut.set(timeline, { zone, stretches })
  return stretches
}

function cutTimeline({ step, from, to }: Timeline): Stretch[] {
  const last = (parseDay(to) ?? 0) + 1
  const stretches: Stretch[] = []
  for (let day = parseDay(from) ?? last; day < last; ) {
    const next = firstOfNext(day, step)
    const end = Math.min(next, last)
    stretches.push({
      from: spellDay(day),
      to: spellDay(end - 1),
      start: startOf(day),
      end: startOf(end),
      whole: next <= last,
    })
    day = next
  }
  return stretches
}

/** How many of some times lie in each stretch; `stretches` are without gaps, the oldest first. */
export function countTimes(stretches: readonly Stretch[], times: readonly (number | null)[]): number[] {
  const counts = stretches.map(() => 0)
  for (const time of times) {
    if (time === null) continue
    const at = stretchAt(stretches, time)
    if (at !== null) counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function stretchAt(stretches: readonly Stretch[], time: number): number | null {
  let low = 0
  let high = stretches.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const stretch = stretches[middle]
    if (!stretch) return null
    if (time < stretch.start) high = middle - 1
    else if (time >= stretch.end) low = middle + 1
    else return middle
  }
  return null
}

function firstOfNext(day: number, step: Step): number {
  if (step === 'day') return day + 1
  if (step === 'week') return day + 7
  const date = new Date(day * DAY)
  const months = MONTHS_OF[step]
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months + months, 1) / DAY
}
