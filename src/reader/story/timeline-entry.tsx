import type { ReactNode } from 'react'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { ContentText } from '../parts/content-text.tsx'
import { Monogram } from '../parts/monogram.tsx'
import { ScoreBars } from '../parts/score-bars.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import { usePaper } from '../time/use-paper.ts'
import styles from './timeline.module.css'

interface TimelineEntryProps {
  readonly article: Article
  readonly provider: Provider
  readonly isLead: boolean
  /** The article of the page this is on. */
  readonly isHere?: boolean
  readonly isNew?: boolean
  /** When it was, in the words of its place: a time of day, or "2 hours later"; left out, a date. */
  readonly when?: string | undefined
  readonly remark?: string | undefined
  /** What comes before its headline. */
  readonly before?: ReactNode
  /** What stands below it. */
  readonly children?: ReactNode
}

/** One piece of coverage as a point on the thread. */
export function TimelineEntry(props: TimelineEntryProps) {
  const { article, provider, isLead, isHere = false, isNew = false, when, remark, before, children } = props
  const isOnPaper = usePaper()
  return (
    <li
      className={styles.entry}
      data-lead={isLead || undefined}
      data-here={isHere || undefined}
      data-new={isNew || undefined}
    >
      {before}
      <h3 className={styles.headline}>
        <ArticleLink id={article.id} current={isHere} softly>
          <ContentText>{article.title}</ContentText>
        </ArticleLink>
      </h3>
      <p className={styles.meta}>
        <Spaced>
          <Monogram provider={provider} />
          <bdi className={styles.provider}>{provider.name}</bdi>
          <TimeStamp time={article.time}>{when}</TimeStamp>
          {remark && <span>{remark}</span>}
          {article.type === 'video' && <span>{frameWords().video}</span>}
          {isHere && <strong className={styles.here}>{storyWords().youAreHere}</strong>}
          {article.kind === 'article' && <ScoreBars quality={article.quality} />}
        </Spaced>
      </p>
      {isOnPaper && <p className={styles.address}>{article.address}</p>}
      {children}
    </li>
  )
}
