import type { Timeline } from '../../model/timeline.ts'
import { tellPeak } from '../time/tell-peak.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './sparkline.module.css'

interface SparklineProps {
  readonly timeline: Timeline
  readonly counts: readonly number[]
}

const HEIGHT = 24

/** A small line of how much came when; its name says the highest point, which is all that it shows. */
export function Sparkline({ timeline, counts }: SparklineProps) {
  const clock = useClock()
  const most = Math.max(1, ...counts)
  const name = `Articles a ${timeline.step}: ${tellPeak(timeline, counts, clock)}`
  const x = (index: number) => ((index + 0.5) / counts.length) * 100
  const y = (count: number) => HEIGHT - 1 - (count / most) * (HEIGHT - 3)
  const line = counts.map((count, index) => `${x(index).toFixed(2)},${y(count).toFixed(1)}`)
  return (
    <svg
      className={styles.sparkline}
      viewBox={`0 0 100 ${HEIGHT}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={name}
    >
      <title>{name}</title>
      <polygon points={[`${x(0)},${HEIGHT}`, ...line, `${x(counts.length - 1)},${HEIGHT}`].join(' ')} />
      <polyline points={line.join(' ')} />
    </svg>
  )
}
