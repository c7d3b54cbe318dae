import type { View } from '../../model/filters/filters.ts'
import { parseDay } from '../../model/time/day.ts'
import { nextBin, startOfBin } from '../../model/time/time-bin.ts'
import { startOf } from '../../model/time/zone.ts'
import { filterWords } from '../language/words/filters.ts'
import { formatBin } from '../time/format-bin.ts'
import { formatRange } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { Bars } from './bars.tsx'
import type { Counted } from './use-choice-counts.ts'

/** The bins in which the first and the last day of a filter are; those at the ends where there is no bound. */
export function binsOfDays(
  { bins, unit }: Pick<Counted, 'bins' | 'unit'>,
  from: string | null,
  to: string | null,
): { first: number; end: number } {
  const last = Math.max(0, bins.length - 1)
  const placeOf = (day: string | null, none: number) => {
    const start = day === null ? null : parseDay(day)
    if (start === null) return none
    const place = bins.indexOf(startOfBin(start, unit))
    return place >= 0 ? place : start < (bins[0] ?? 0) ? 0 : last
  }
  return { first: placeOf(from, 0), end: placeOf(to, last) }
}

interface TimeBarsProps {
  readonly counted: Counted
  readonly from: string | null
  readonly to: string | null
  readonly view: View
}

/** How much came when. */
export function TimeBars({ counted, from, to, view }: TimeBarsProps) {
  const clock = useClock()
  const { counts, unit, bins } = counted
  const words = filterWords()
  const { first, end } = binsOfDays(counted, from, to)
  const heights = bins.map((bin) => counts.bins.get(bin) ?? 0)
  const most = heights.indexOf(Math.max(...heights))
  const lastDay = nextBin(bins.at(-1) ?? 0, unit) - 1
  const whole = formatRange(startOf(bins[0] ?? 0), startOf(lastDay), clock)
  const mostIn = formatBin(startOf(bins[most] ?? 0), unit, clock)
  return (
    <Bars
      heights={heights}
      isOn={(bin) => bin >= first && bin <= end}
      label={words.timeBars[unit](whole, mostIn, words.many(heights[most] ?? 0, view))}
    />
  )
}
