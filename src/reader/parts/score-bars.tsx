import { isScored, qualityRank } from '../../model/ranking/quality-rank.ts'
import { useSite } from '../app/site-context.ts'
import { frameWords } from '../language/words/frame.ts'
import styles from './score-bars.module.css'

/** One path for many bars: a long story has hundreds, each an element to print and to take over. */
const BARS = [0, 1, 2, 3, 4].map((bar) => `M${bar * 4} ${8 - bar * 2}h3V11h-3z`)

/**
 * How an article's quality stands among all articles here, in five steps, with a name that can be heard; nothing where
 * none is scored.
 */
export function ScoreBars({ quality }: { readonly quality: number }) {
  const { manifest } = useSite()
  if (!isScored(manifest)) return null
  const rank = qualityRank(manifest.qualityPercentiles, quality)
  const label = frameWords().betterThan(rank, manifest.title)
  return (
    <svg className={styles.bars} viewBox="0 0 19 11" role="img" aria-label={label}>
      <title>{label}</title>
      <path d={BARS.join('')} />
      <path data-on="true" d={BARS.filter((_, bar) => rank >= bar * 20).join('')} />
    </svg>
  )
}
