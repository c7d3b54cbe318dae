import { Fragment } from 'react'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import { providerOf } from '../data/known-articles.ts'
import { storyWords } from '../language/english/story.ts'
import { listParts } from '../language/numbers.ts'
import { Rich } from '../language/rich.tsx'
import { ArticleLink } from '../parts/article-link.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './carried-by.module.css'

interface CarriedByProps {
  readonly carriers: readonly Article[]
  readonly providers: ReadonlyMap<string, Provider>
  /** Says when each did. */
  readonly timed?: boolean
  /** The article of the page this is on. */
  readonly here?: string | undefined
}

/** The outlets that carried the same text, each with its own article. */
export function CarriedBy({ carriers, providers, timed = false, here }: CarriedByProps) {
  const nameAt = (part: number | string) => {
    const article = typeof part === 'number' ? carriers[part] : undefined
    if (!article) return part
    return (
      <Fragment key={article.id}>
        <ArticleLink id={article.id} current={article.id === here} softly>
          <bdi>{providerOf(providers, article.provider).name}</bdi>
        </ArticleLink>
        {timed && article.time !== null && (
          <>
            {' '}
            <TimeStamp time={article.time} />
          </>
        )}
        {article.id === here && <strong> {storyWords().here}</strong>}
      </Fragment>
    )
  }
  return (
    <p className={styles.carried}>
      <Rich text={storyWords().alsoCarriedBy} parts={{ names: listParts(carriers.length).map(nameAt) }} />
    </p>
  )
}
