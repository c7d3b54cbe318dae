import { scaleUtc } from 'd3-scale'
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

/** Places along an even axis of time, and the round times on it. */
export function timeTicks(
  start: number,
  end: number,
): { place: (time: number) => number; ticks: TimeTick[] } {
  const scale = scaleUtc([start, end], [0, 100])
  const ticks = scale
    .ticks(TICKS)
    .map((time) => ({
      at: scale(time),
      label: formatTick(time.getTime(), Math.max(end - start, 9 * 86_400_000)),
    }))
    .filter(({ at }) => at > EDGE && at < 100 - EDGE)
  return { place: (time) => scale(time), ticks }
}
