import { scaleUtc } from 'd3-scale'
import { DAY } from '../../model/time/day.ts'
import { dayAt, startOf } from '../../model/time/zone.ts'
import { formatTick } from '../time/format-time.ts'

export interface TimeTick {
  /** From 0 to 100. */
  readonly at: number
  readonly label: string
}

/** As many as a plot of 230 px has room for. */
const TICKS = 5
/** How near to an edge a label may be centred. */
const EDGE = 5

/** Places along an even axis of time from the start of one day to that of another, with round times of a calendar. */
export function timeTicks(
  start: number,
  end: number,
): { place: (time: number) => number; ticks: TimeTick[] } {
  const scale = scaleUtc([start, end], [0, 100])
  const ticks = scaleUtc()
    .domain([dayAt(start) * DAY, dayAt(end) * DAY])
    .ticks(TICKS)
    .map((tick) => {
      const day = Math.floor(tick.getTime() / DAY)
      const time = startOf(day) + tick.getTime() - day * DAY
      return { at: scale(time), label: formatTick(time, Math.max(end - start, 9 * DAY)) }
    })
    .filter(({ at }) => at > EDGE && at < 100 - EDGE)
  return { place: (time) => scale(time), ticks }
}
