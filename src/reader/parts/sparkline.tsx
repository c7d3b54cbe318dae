import type { Timeline } from '../../model/time/timeline.ts'
import { stretchWords } from '../language/english/stretches.ts'
import { tellPeak } from '../time/tell-peak.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './sparkline.module.css'

interface SparklineProps {
  /** Null where nothing is dated; undefined while it is on its way. */
  readonly timeline: Timeline | null | undefined
  /** Undefined where it is not known, or on its way. */
  readonly counts: readonly number[] | undefined
}

const HEIGHT = 24

/** A small line of how much came when, in a box that is there before it. */
export function Sparkline({ timeline, counts }: SparklineProps) {
  return (
    <span className={styles.sparkline}>
      {timeline && counts && <Line timeline={timeline} counts={counts} />}
    </span>
  )
}

interface LineProps {
  readonly timeline: Timeline
  readonly counts: readonly number[]
}

/** Its name says the highest point, which is all that it shows. */
function Line({ timeline, counts }: LineProps) {
  const clock = useClock()
  const most = Math.max(1, ...counts)
  const name = `${stretchWords().articlesA(timeline.step)}: ${tellPeak(timeline, counts, clock)}`
  const x = (index: number) => ((index + 0.5) / counts.length) * 100
  const y = (count: number) => HEIGHT - 1 - (count / most) * (HEIGHT - 3)
  const line = counts.map((count, index) => `${x(index).toFixed(2)},${y(count).toFixed(1)}`)
  return (
    <svg viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" role="img" aria-label={name}>
      <title>{name}</title>
      <polygon points={[`${x(0)},${HEIGHT}`, ...line, `${x(counts.length - 1)},${HEIGHT}`].join(' ')} />
      <polyline points={line.join(' ')} />
    </svg>
  )
}
