import { feedWords } from '../language/words/feed.ts'
import { type Axis, alongAxis, GAP, widthOf } from '../time/axis.ts'
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
  const label = feedWords().yourVisit
  const width = widthOf(label)
  const edgeFrom = 1 - widthOf(axis.edge)
  // Beside its line where there is no room for it over the line.
  const isEnd = showsVisit && visitAt + width / 2 + GAP > edgeFrom
  const from = showsVisit ? visitAt - (isEnd ? width : width / 2) : 1
  const ticks = axis.ticks.filter(({ at, label: text }) => {
    const half = widthOf(text) / 2
    return at + half + GAP < from || at - half - GAP > from + width
  })
  return (
    <svg className={styles.header} aria-hidden="true">
      {ticks.map((tick) => (
        <text key={tick.at} x={alongAxis(tick.at)} y="1em" textAnchor="middle">
          {tick.label}
        </text>
      ))}
      {showsVisit && (
        <text className={styles.visit} x={alongAxis(visitAt)} y="1em" textAnchor={isEnd ? 'end' : 'middle'}>
          {label}
        </text>
      )}
      {!(showsVisit && visitAt > edgeFrom) && (
        <text x="100%" y="1em" textAnchor="end">
          {axis.edge}
        </text>
      )}
    </svg>
  )
}
