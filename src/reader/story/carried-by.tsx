import { Fragment } from 'react'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import { providerOf } from '../data/known-articles.ts'
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
  return (
    <p className={styles.carried}>
      Also carried by{' '}
      {carriers.map((article, at) => (
        <Fragment key={article.id}>
          {at > 0 && (at === carriers.length - 1 ? ' and ' : ', ')}
          <ArticleLink id={article.id} current={article.id === here} softly>
            <bdi>{providerOf(providers, article.provider).name}</bdi>
          </ArticleLink>
          {timed && article.time !== null && (
            <>
              {' '}
              <TimeStamp time={article.time} />
            </>
          )}
          {article.id === here && <strong> (you are here)</strong>}
        </Fragment>
      ))}
    </p>
  )
}
