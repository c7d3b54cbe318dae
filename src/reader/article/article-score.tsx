import type { Article } from '../../model/article.ts'
import { isScored, qualityRank } from '../../model/ranking/quality-rank.ts'
import { useSite } from '../app/site-context.ts'
import { Rich } from '../language/rich.tsx'
import { articleWords } from '../language/words/article.ts'
import { ScoreBars } from '../parts/score-bars.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './article-score.module.css'

/** What the site's own score of an article means, in words. */
export function ArticleScore({ article }: { readonly article: Article }) {
  const { manifest } = useSite()
  if (!isScored(manifest)) return null
  const rank = qualityRank(manifest.qualityPercentiles, article.quality)
  return (
    <p className={styles.score}>
      <ScoreBars quality={article.quality} />
      <span key={article.id}>
        <Rich
          text={articleWords().scored(rank, article.quality, manifest.title)}
          parts={{ strong: (text) => <strong>{text}</strong> }}
        />{' '}
        <SiteLink to="/about#scores">{articleWords().howScored}</SiteLink>
      </span>
    </p>
  )
}
