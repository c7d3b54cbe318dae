import { DAY, WEEK } from '../../model/time/day.ts'
import { calendarOf, dayAt, startOf } from '../../model/time/zone.ts'
import { frameWords } from '../language/words/frame.ts'
import { formatTick } from './format-time.ts'

export interface Tick {
  /** Position from the left edge (0) to the right edge (1). */
  readonly at: number
  readonly label: string
}

/** The one time axis of a page. */
export interface Axis {
  readonly left: number
  readonly right: number
  /** Position of a time, 0 to 1; below 0 where it is older than the axis. */
  readonly place: (time: number) => number
  readonly ticks: readonly Tick[]
  /** What the right edge is called. */
  readonly edge: string
}

/** Between two labels. */
export const GAP = 0.05
/** What a letter takes of the axis at the size of its labels. */
const LETTER = 0.03

/** A place along an axis, 0 to 1, as an attribute. */
export function alongAxis(place: number): string {
  return `${(place * 100).toFixed(2)}%`
}

/** The last seven days before `right`, where a living site ends. */
export function weekAxis(right: number): Axis {
  return makeAxis(right - WEEK, right, frameWords().now, true)
}

/**
 * From the oldest to the newest of what is shown; null where nothing is dated.
 * @param edge what the right edge is called.
 * @param live true where the right edge is the edition of a living site.
 */
export function spanAxis(times: readonly number[], edge: string, live = false): Axis | null {
  if (times.length === 0) return null
  const right = times.reduce((a, b) => Math.max(a, b))
  const oldest = times.reduce((a, b) => Math.min(a, b))
  return makeAxis(Math.min(right - DAY, oldest), right, edge, live)
}

/** @param live on a square-root scale, so that the hours near the edge spread; else on an even one. */
function makeAxis(left: number, right: number, edge: string, live: boolean): Axis {
  const even = (time: number) => (time - left) / (right - left)
  const rooted = (time: number) => 1 - Math.sqrt(Math.max(0, right - time) / (right - left))
  const place = live ? rooted : even
  return { left, right, place, ticks: ticksOf(left, right, place, edge), edge }
}

/** Starts of days, months or years, as many as have room, from the right edge leftwards. */
function ticksOf(left: number, right: number, place: (time: number) => number, edge: string): Tick[] {
  const ticks: Tick[] = []
  // A tick is centred on its place, the label of the edge ends there.
  let limit = 1 - widthOf(edge) - GAP
  for (const time of roundTimes(left, right).reverse()) {
    const at = place(time)
    const label = formatTick(time, right - left)
    const half = widthOf(label) / 2
    if (at - half < 0 || at + half > limit) continue
    ticks.unshift({ at, label })
    limit = at - half - GAP
  }
  return ticks
}

/** What a label takes of the axis: letters of Chinese and Japanese are as wide as they are high. */
export function widthOf(label: string): number {
  return LETTER * (label.length + (label.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) * 0.8)
}

function roundTimes(left: number, right: number): number[] {
  const times: number[] = []
  if (right - left <= 60 * DAY) {
    for (let day = dayAt(left - 1) + 1; startOf(day) < right; day++) times.push(startOf(day))
    return times
  }
  const first = calendarOf(left)
  const months = right - left > 300 * DAY ? 3 : 1
  for (let month = first.getUTCMonth() + 1; ; month++) {
    const time = startOf(Date.UTC(first.getUTCFullYear(), month, 1) / DAY)
    if (time >= right) return times
    if (month % months === 0) times.push(time)
  }
}
