import { feedWords } from '../language/words/feed.ts'
import type { Axis } from '../time/axis.ts'
import styles from './axis-header.module.css'

interface AxisHeaderProps {
  readonly axis: Axis
  /** Time of the last visit, or null. */
  readonly visit: number | null
}

/** The labels above the time axis. For the eye only: every card says its times in words. */
export function AxisHeader({ axis, visit }: AxisHeaderProps) {
  const visitAt = visit === null ? null : axis.place(visit)
  const showsVisit = visitAt !== null && visitAt > 0 && visitAt < 0.97
  const ticks = axis.ticks.filter((tick) => !showsVisit || Math.abs(tick.at - visitAt) > 0.17)
  return (
    <svg className={styles.header} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick.at} x={percent(tick.at)} y="1em" textAnchor="middle">
          {tick.label}
        </text>
      ))}
      {showsVisit && (
        <text
          className={styles.visit}
          x={percent(visitAt)}
          y="1em"
          textAnchor={visitAt > 0.75 ? 'end' : 'middle'}
        >
          {feedWords().yourVisit}
        </text>
      )}
      {!(showsVisit && visitAt > 0.75) && (
        <text x="100%" y="1em" textAnchor="end">
          {axis.edge}
        </text>
      )}
    </svg>
  )
}

export function percent(at: number): string {
  return `${(at * 100).toFixed(2)}%`
}
