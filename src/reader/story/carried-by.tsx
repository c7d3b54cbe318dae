import { Fragment } from 'react'
import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import { providerOf } from '../data/known-articles.ts'
import { listParts } from '../language/numbers.ts'
import { Rich } from '../language/rich.tsx'
import { storyWords } from '../language/words/story.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import styles from './carried-by.module.css'

interface CarriedByProps {
  readonly carriers: readonly Article[]
  /** Whose text it is; given where that article does not stand right beside, and has to be named. */
  readonly original?: Article | undefined
  readonly providers: ReadonlyMap<string, Provider>
  /** The article of the page this is on. */
  readonly here?: string | undefined
}

/** The outlets that carried the same text, each with its own article. */
export function CarriedBy({ carriers, original, providers, here }: CarriedByProps) {
  const nameAt = (part: number | string) => {
    const article = typeof part === 'number' ? carriers[part] : undefined
    if (!article) return part
    return (
      <Fragment key={article.id}>
        <ArticleLink id={article.id} current={article.id === here} softly>
          <bdi>{providerOf(providers, article.provider).name}</bdi>
        </ArticleLink>
        {article.id === here && <strong> {storyWords().here}</strong>}
      </Fragment>
    )
  }
  return (
    <p className={styles.carried}>
      <Rich
        text={original ? storyWords().carriedTextOf : storyWords().alsoCarriedBy}
        parts={{
          names: listParts(carriers.length).map(nameAt),
          // No link: in the order of time, that article has its own place.
          original: original && <bdi>{providerOf(providers, original.provider).name}</bdi>,
        }}
      />
    </p>
  )
}
