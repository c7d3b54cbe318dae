import type { ReactNode } from 'react'
import { Item } from '../items/item.tsx'
import type { Subject } from '../kept/subject.ts'
import { frameWords } from '../language/words/frame.ts'
import { MenuButton } from '../overlays/menu-button.tsx'
import { Headline } from '../parts/headline.tsx'
import parts from '../parts/item-parts.module.css'
import { storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './kept-item.module.css'

interface KeptItemProps {
  readonly subject: Subject
  /** Under a heading of its own, as a day of the history is. */
  readonly level?: 2 | 3
  readonly dims?: boolean
  /** Says what is special about it here. */
  readonly remark?: ReactNode
  /** What can be done with it here. */
  readonly children?: ReactNode
}

/** One article or story in a list of what the reader keeps. */
export function KeptItem({ subject, level = 2, dims = false, remark, children }: KeptItemProps) {
  const { article, provider, coverage } = subject
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <Item subject={subject} className={styles.item} dims={dims}>
      <Heading className={`${parts.headline} ${styles.headline}`}>
        <Headline subject={subject} />
      </Heading>
      <p className={`${parts.meta} ${styles.meta} tall-links`}>
        <Spaced>
          <bdi className={styles.provider}>{provider.name}</bdi>
          <TimeStamp time={article.time} />
          {coverage > 1 && (
            <SiteLink to={storyPath(subject.story)}>{frameWords().articles(coverage)}</SiteLink>
          )}
          {remark}
          <span className={styles.tools}>
            {children}
            <MenuButton subject={subject} />
          </span>
        </Spaced>
      </p>
    </Item>
  )
}
