import { DAY } from '../../model/time/day.ts'
import { dayOf } from '../../model/time/zone.ts'
import { storyWords } from '../language/words/story.ts'
import { formatTick, formatTimeOfDay } from '../time/format-time.ts'
import styles from './coverage-plot.module.css'

interface CoveragePlotProps {
  readonly times: readonly number[]
  readonly from: number
  readonly to: number
}

const BARS = 14
/** Between two bars, of the way from one to the next. */
const GAP = 0.14
const HEIGHT = 44

/** How much came when, as a row of bars from the first article to the last. */
export function CoveragePlot({ times, from, to }: CoveragePlotProps) {
  const counts = new Array<number>(BARS).fill(0)
  for (const time of times) {
    const bar = Math.min(BARS - 1, Math.floor(((time - from) / (to - from)) * BARS))
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const most = Math.max(...counts)
  // The last one ends where the plot does, as the first begins there.
  const step = 100 / (BARS - GAP)
  // Both ends of one day have its name.
  const isOneDay = dayOf(from) === dayOf(to)
  const label = (time: number) =>
    isOneDay ? formatTimeOfDay(time) : formatTick(time, to - from < 8 * DAY ? to - from : 9 * DAY)
  return (
    <>
      <svg className={styles.plot} height={HEIGHT} role="img" aria-label={storyWords().atMost(most)}>
        {counts.map((count, bar) => {
          const height = count === 0 ? 0 : Math.max(3, (count / most) * HEIGHT)
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
              key={bar}
              x={`${bar * step}%`}
              y={HEIGHT - height}
              width={`${step * (1 - GAP)}%`}
              height={height}
            />
          )
        })}
      </svg>
      <p className={styles.ends}>
        <bdi>{label(from)}</bdi> <bdi>{label(to)}</bdi>
      </p>
    </>
  )
}
