import type { ReactNode } from 'react'
import { Rich } from '../language/rich.tsx'
import { keptWords } from '../language/words/kept.ts'
import { articlePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './kept-page.module.css'

interface WithdrawnItemProps {
  readonly id: string
  readonly title: string
  readonly level?: 2 | 3
  readonly children: ReactNode
}

/** What is left in a list of something that the publisher took back: its title. */
export function WithdrawnItem({ id, title, level = 2, children }: WithdrawnItemProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <article className={styles.withdrawn}>
      <Heading>
        <SiteLink to={articlePath(id)}>
          <bdi>{title}</bdi>
        </SiteLink>
      </Heading>
      <p>
        <Rich text={keptWords().withdrawn} parts={{ rest: children }} />
      </p>
    </article>
  )
}
