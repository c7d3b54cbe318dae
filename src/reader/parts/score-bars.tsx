import { isScored, qualityRank } from '../../model/ranking/quality-rank.ts'
import { useSite } from '../app/site-context.ts'
import { frameWords } from '../language/english/frame.ts'
import styles from './score-bars.module.css'

const BARS = [0, 1, 2, 3, 4]

/** How an article's quality stands among all articles here, in five steps, with a name that can be heard; nothing where none is scored. */
export function ScoreBars({ quality }: { readonly quality: number }) {
  const { manifest } = useSite()
  if (!isScored(manifest)) return null
  const rank = qualityRank(manifest.qualityPercentiles, quality)
  const label = frameWords().betterThan(rank, manifest.title)
  return (
    <svg className={styles.bars} viewBox="0 0 19 11" role="img" aria-label={label}>
      <title>{label}</title>
      {BARS.map((bar) => (
        <rect
          key={bar}
          x={bar * 4}
          y={8 - bar * 2}
          width={3}
          height={3 + bar * 2}
          data-on={rank >= bar * 20 || undefined}
        />
      ))}
    </svg>
  )
}
