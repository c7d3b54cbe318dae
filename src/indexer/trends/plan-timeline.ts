import { DAY, dayOf } from '../../model/day.ts'
import { type Step, stretchesOf, type Timeline } from '../../model/timeline.ts'

/** Stretches at most: a year and a half by weeks, which still is a few pixels each on a phone. */
const MOST = 80
const STEPS: readonly Step[] = ['day', 'week', 'month', 'quarter', 'year']
/** This share of the oldest articles is left out where that halves the span, for a few strays would squeeze all. */
const STRAYS = 0.02

/**
 * The span of some articles and the shortest step that cuts it into few enough stretches; null where nothing is dated.
 * It ends with the newest article.
 */
export function planTimeline(times: readonly (number | null)[]): Timeline | null {
  const dated = times.filter((time) => time !== null).sort((a, b) => a - b)
  const oldest = dated[0]
  const newest = dated.at(-1)
  const bulk = dated[Math.floor(STRAYS * dated.length)]
  if (oldest === undefined || newest === undefined || bulk === undefined) return null
  const start = newest - oldest >= 2 * (newest - bulk) && newest > bulk ? bulk : oldest
  const to = dayOf(newest)
  for (const step of STEPS) {
    const timeline = { step, from: startOf(step, start, newest), to }
    if (stretchesOf(timeline).length <= MOST) return timeline
  }
  const years = new Date(newest).getUTCFullYear() - MOST + 1
  return { step: 'year', from: dayOf(Date.UTC(years, 0, 1)), to }
}

/** First day of the stretch that holds a time. Weeks end with the newest day, so that none is cut short. */
function startOf(step: Step, time: number, newest: number): string {
  const date = new Date(time)
  const year = date.getUTCFullYear()
  if (step === 'day') return dayOf(time)
  if (step === 'week') {
    const end = Math.floor(newest / DAY) + 1
    const weeks = Math.ceil((end - Math.floor(time / DAY)) / 7)
    return dayOf((end - 7 * weeks) * DAY)
  }
  if (step === 'month') return dayOf(Date.UTC(year, date.getUTCMonth(), 1))
  return dayOf(Date.UTC(year, step === 'year' ? 0 : Math.floor(date.getUTCMonth() / 3) * 3, 1))
}
