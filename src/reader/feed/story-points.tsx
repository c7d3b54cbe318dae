import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { type Axis, alongAxis } from '../time/axis.ts'
import { formatRange } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './story-points.module.css'

interface StoryPointsProps {
  readonly axis: Axis
  /** Times of all coverage, oldest first. */
  readonly points: readonly number[]
  /** Time of the point that is filled and larger: the lead, or the article at hand. */
  readonly lead: number | null
  /** Where a line says that the reader was here. */
  readonly visit: number | null
  /** What is newer than this is in the accent: what came since that visit, unless it is said otherwise. */
  readonly newSince?: number | null
}

/** More points than this on a short stretch would hide each other; a strip then shows how dense they are. */
const CIRCLES = 12
/** Share of the axis on which twelve circles still stand beside each other. */
const SHORT_STRETCH = 0.3
const STRIP_BINS = 48

/** One story's coverage as points on the axis of the page, joined by a line. */
export function StoryPoints({ axis, points, lead, visit, newSince = visit }: StoryPointsProps) {
  const clock = useClock()
  const placeOf = (time: number) => Math.min(1, axis.place(time))
  const visible = points.filter((time) => placeOf(time) >= 0)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return null
  const isNew = (time: number) => newSince !== null && time > newSince
  const fresh = points.filter(isNew).length
  // For who listens and who hovers: points are too small to be pressed, and each article is a press away.
  const range = feedWords().points(frameWords().articles(points.length), formatRange(first, last, clock))
  const label = fresh > 0 ? `${range}; ${feedWords().freshPoints(fresh)}` : range
  const crowded = isCrowded(visible.map(placeOf))
  const start = Math.max(0, placeOf(first))
  const end = placeOf(last)
  const visitAt = visit === null ? 0 : axis.place(visit)
  return (
    <svg className={styles.points} role="img" data-empty={visible.length === 0 || undefined}>
      <title>{label}</title>
      {end > start && points.length > 1 && (
        <line className={styles.line} x1={alongAxis(start)} x2={alongAxis(end)} y1="50%" y2="50%" />
      )}
      {first < axis.left && end > 0 && <line className={styles.older} x1="-14" x2="0" y1="50%" y2="50%" />}
      {crowded ? (
        <Strip axis={axis} points={visible} isNew={isNew} />
      ) : (
        visible.map((time, index) => (
          <circle
            key={`${time}-${visible.indexOf(time) === index ? '' : index}`}
            className={styles.point}
            cx={alongAxis(placeOf(time))}
            cy="50%"
            r={isNew(time) ? 3.5 : 3}
            data-new={isNew(time) || undefined}
          />
        ))
      )}
      {visitAt > 0 && visitAt < 1 && (
        <line className={styles.visit} x1={alongAxis(visitAt)} x2={alongAxis(visitAt)} y1="25%" y2="75%" />
      )}
      {lead !== null && axis.place(lead) >= 0 && (
        <circle
          className={styles.lead}
          cx={alongAxis(placeOf(lead))}
          cy="50%"
          r={crowded ? 3.5 : 5.5}
          data-new={isNew(lead) || undefined}
        />
      )}
    </svg>
  )
}

/** @param places in ascending order. */
function isCrowded(places: readonly number[]): boolean {
  return places.some(
    (place, at) => (places[at + CIRCLES] ?? Number.POSITIVE_INFINITY) - place < SHORT_STRETCH,
  )
}

interface StripProps {
  readonly axis: Axis
  readonly points: readonly number[]
  readonly isNew: (time: number) => boolean
}

function Strip({ axis, points, isNew }: StripProps) {
  const bins = new Map<number, { count: number; fresh: boolean }>()
  for (const time of points) {
    const bin = Math.min(STRIP_BINS - 1, Math.floor(axis.place(time) * STRIP_BINS))
    const held = bins.get(bin) ?? { count: 0, fresh: false }
    bins.set(bin, { count: held.count + 1, fresh: held.fresh || isNew(time) })
  }
  return [...bins].map(([bin, { count, fresh }]) => {
    const height = Math.min(18, 5 + 5 * Math.log2(count))
    return (
      <rect
        key={bin}
        className={styles.bin}
        x={alongAxis(bin / STRIP_BINS)}
        y={13 - height / 2}
        width="1.7%"
        height={height}
        data-new={fresh || undefined}
      />
    )
  })
}
