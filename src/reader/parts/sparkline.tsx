import type { Timeline } from '../../model/time/timeline.ts'
import { stretchWords } from '../language/words/stretches.ts'
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

/** A small line of how much came when, in a box that is there before it; none where all is of one stretch. */
export function Sparkline({ timeline, counts }: SparklineProps) {
  return (
    <span className={styles.sparkline}>
      {timeline && counts && counts.length > 1 && <Line timeline={timeline} counts={counts} />}
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
  const name = `${stretchWords().articlesA(timeline.step)}: ${tellPeak(timeline, counts, clock)}`
  return (
    <svg
      viewBox={`0 0 ${2 * counts.length} ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <polyline points={pointsOf(counts).join(' ')} />
    </svg>
  )
}

/**
 * One line around all that is below it, which begins and ends out of sight. A page has hundreds of these, most of them
 * of zeros: numbers are short, and what lies between two of its height is left out.
 */
function pointsOf(counts: readonly number[]): string[] {
  const most = Math.max(1, ...counts)
  const heights = counts.map((count) => Math.round((HEIGHT - 1 - (count / most) * (HEIGHT - 3)) * 10) / 10)
  const line = heights.flatMap((y, at) =>
    y === heights[at - 1] && y === heights[at + 1] ? [] : `${2 * at + 1},${y}`,
  )
  const [left, right, below] = [-2, 2 * counts.length + 2, 2 * HEIGHT]
  return [
    `${left},${below}`,
    `${left},${heights[0]}`,
    ...line,
    `${right},${heights.at(-1)}`,
    `${right},${below}`,
  ]
}
