import type { Filters, View } from '../../model/filters/filters.ts'
import { spellDay } from '../../model/time/day.ts'
import { nextBin, type TimeUnit } from '../../model/time/time-bin.ts'
import { startOf } from '../../model/time/zone.ts'
import { filterWords } from '../language/words/filters.ts'
import { formatBin } from '../time/format-bin.ts'
import { siteZoneTime } from '../time/site-zone-time.ts'
import { useClock } from '../time/use-clock.ts'
import { Bars } from './bars.tsx'
import styles from './filter-form.module.css'
import { binsOfDays, TimeBars } from './time-bars.tsx'
import type { Counted } from './use-choice-counts.ts'

interface TimeStripProps {
  /** Null until it is counted. */
  readonly counted: Counted | null
  readonly from: string | null
  readonly to: string | null
  readonly view: View
  readonly change: (filters: Partial<Pick<Filters, 'from' | 'to'>>) => void
}

const NOTHING: { readonly unit: TimeUnit; readonly bins: readonly number[] } = { unit: 'day', bins: [] }

/** How much came when, with a handle at both ends of what is shown; exact days stand below. */
export function TimeStrip({ counted, from, to, view, change }: TimeStripProps) {
  const clock = useClock()
  const { unit, bins } = counted ?? NOTHING
  const words = filterWords()
  const last = Math.max(0, bins.length - 1)
  const firstOf = (place: number) => bins[place] ?? 0
  const lastOf = (place: number) => nextBin(firstOf(place), unit) - 1
  const { first, end } = binsOfDays({ bins, unit }, from, to)
  const nameOf = (place: number) => formatBin(startOf(firstOf(place)), unit, clock)
  // A handle at its end stands for no bound.
  const fromAt = (place: number) => (place <= 0 ? null : spellDay(firstOf(place)))
  const toAt = (place: number) => (place >= last ? null : spellDay(lastOf(place)))
  const setFrom = (place: number) => change({ from: fromAt(place), ...(place > end && { to: toAt(place) }) })
  const setTo = (place: number) => change({ to: toAt(place), ...(place < first && { from: fromAt(place) }) })

  return (
    <fieldset className={styles.group}>
      <legend>{words.when}</legend>
      {(!counted || bins.length > 1) && (
        <>
          {counted ? (
            <TimeBars counted={counted} from={from} to={to} view={view} />
          ) : (
            <Bars heights={[]} isOn={() => false} label={words.notCounted} />
          )}
          <div className={styles.range}>
            <input
              type="range"
              className={styles.handle}
              aria-label={words.first}
              aria-valuetext={nameOf(first)}
              min={0}
              max={last}
              value={first}
              onChange={({ target }) => setFrom(Number(target.value))}
            />
            <input
              type="range"
              className={styles.handle}
              aria-label={words.last}
              aria-valuetext={nameOf(end)}
              min={0}
              max={last}
              value={end}
              onChange={({ target }) => setTo(Number(target.value))}
            />
          </div>
        </>
      )}
      <p className={styles.dates}>
        <label>
          {words.from}{' '}
          <input
            type="date"
            value={from ?? ''}
            onChange={({ target }) => change({ from: target.value || null })}
          />
        </label>
        <label>
          {words.to}{' '}
          <input
            type="date"
            value={to ?? ''}
            onChange={({ target }) => change({ to: target.value || null })}
          />
        </label>
      </p>
      <p className={styles.hint}>{words.daysHint(siteZoneTime())}</p>
    </fieldset>
  )
}
