import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { Story } from '../../model/story.ts'
import { providerOf } from '../data/known-articles.ts'
import { storyWords } from '../language/words/story.ts'
import { saysOtherwise } from '../story/story-facts.ts'
import { TimelineEntry } from '../story/timeline-entry.tsx'
import styles from './article-more.module.css'

interface OtherWordsProps {
  readonly story: Story
  readonly article: Article
  readonly providers: ReadonlyMap<string, Provider>
}

/** In a shorter story, the coverage itself shows it at a glance. */
const FROM = 6
const SHOWN = 3

/** The coverage that differs most from an article: other outlets, in other words. */
export function OtherWords({ story, article, providers }: OtherWordsProps) {
  if (story.coverage.length < FROM) return null
  const others = saysOtherwise(story, article, SHOWN)
  if (others.length === 0) return null
  return (
    <section className={styles.more}>
      <h2>{storyWords().saidOtherwise}</h2>
      <ul className={styles.plain}>
        {others.map((one) => (
          <TimelineEntry
            key={one.id}
            article={one}
            provider={providerOf(providers, one.provider)}
            isLead={false}
          />
        ))}
      </ul>
    </section>
  )
}
