import type { Filters, View } from '../../model/filters/filters.ts'
import { qualityRank } from '../../model/ranking/quality-rank.ts'
import { useSite } from '../app/site-context.ts'
import { filterWords } from '../language/words/filters.ts'
import { frameWords } from '../language/words/frame.ts'
import { nothingWords } from '../language/words/nothing.ts'
import styles from './filter-form.module.css'
import { QualityBars } from './quality-bars.tsx'

interface QualityHistogramProps {
  /** Stories by their highest quality; null until they are counted. */
  readonly counts: ReadonlyMap<number, number> | null
  readonly value: number
  readonly view: View
  readonly change: (filters: Pick<Filters, 'minQuality'>) => void
}

/** How much there is of each quality, with a handle below which nothing is shown. */
export function QualityHistogram({ counts, value, view, change }: QualityHistogramProps) {
  const { title, qualityPercentiles: percentiles } = useSite().manifest
  const words = filterWords()
  const best = percentiles.at(-1) ?? 0
  // A handle needs somewhere to go.
  const highest = Math.max(1, best)
  const rank = qualityRank(percentiles, value)
  return (
    <fieldset className={styles.group}>
      <legend>{value === 0 ? nothingWords().anyQuality : words.qualityFrom(value)}</legend>
      <QualityBars counts={counts} highest={highest} value={value} view={view} />
      <input
        type="range"
        className={styles.handle}
        aria-label={words.minimum}
        aria-valuetext={value === 0 ? words.any : words.qualityValue(value, rank)}
        min={0}
        max={highest}
        value={Math.min(value, highest)}
        onChange={({ target }) => change({ minQuality: Number(target.value) })}
      />
      <p className={styles.hint}>
        {(value === 0 ? words.half(percentiles[50] ?? 0, best) : words.rank(rank)) +
          frameWords().gap +
          words.scoredBy(title)}
      </p>
    </fieldset>
  )
}
