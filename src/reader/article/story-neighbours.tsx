import type { Article } from '../../model/article.ts'
import type { Provider } from '../../model/provider.ts'
import type { Story } from '../../model/story.ts'
import { providerOf } from '../data/known-articles.ts'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { ArticleLink } from '../parts/article-link.tsx'
import { ContentText } from '../parts/content-text.tsx'
import { neighboursOf } from '../story/story-facts.ts'
import styles from './story-neighbours.module.css'

interface StoryNeighboursProps {
  readonly story: Story
  readonly article: Article
  readonly providers: ReadonlyMap<string, Provider>
  /** Says of another article when it was, seen from this one. */
  readonly whenOf: (other: Article) => string
}

/** What came right before and right after an article in its story. */
export function StoryNeighbours({ story, article, providers, whenOf }: StoryNeighboursProps) {
  const { before, after } = neighboursOf(story, article.id)
  const side = (title: string, one: Article | null, nobody: string) => (
    <div>
      <dt>{title}</dt>
      <dd>
        {one ? (
          <>
            <ArticleLink id={one.id} softly>
              <ContentText>{one.title}</ContentText>
            </ArticleLink>{' '}
            <span>
              <bdi>{providerOf(providers, one.provider).name}</bdi>
              {frameWords().comma}
              {whenOf(one)}
            </span>
          </>
        ) : (
          nobody
        )}
      </dd>
    </div>
  )
  return (
    <dl className={styles.neighbours}>
      {side(storyWords().before, before, storyWords().beforeNone)}
      {side(storyWords().after, after, storyWords().afterNone)}
    </dl>
  )
}
