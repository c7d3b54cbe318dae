import { Link } from 'react-router-dom'
import type { Article } from '../../model/article.ts'
import { qualityRank } from '../../model/manifest.ts'
import { useSite } from '../app/site-context.ts'
import { ScoreBars } from '../parts/score-bars.tsx'
import styles from './article-score.module.css'

/** What the site's own score of an article means, in words. */
export function ArticleScore({ article }: { readonly article: Article }) {
  const { manifest } = useSite()
  const rank = qualityRank(manifest.qualityPercentiles, article.quality)
  return (
    <p className={styles.score}>
      <ScoreBars quality={article.quality} />
      <span>
        <strong>Scored better than {rank}% of articles here</strong> ({article.quality}), by {manifest.title}.{' '}
        <Link to="/about#scores">How scores are made</Link>
      </span>
    </p>
  )
}
