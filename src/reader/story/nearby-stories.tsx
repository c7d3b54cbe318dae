import type { Nearby } from '../../model/story.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { ContentText } from '../parts/content-text.tsx'
import { storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './nearby-stories.module.css'

interface NearbyStoriesProps {
  readonly nearby: readonly Nearby[]
  readonly className?: string | undefined
}

/** Stories that are not the same, nor of the same thread, and share words, which they are told with. */
export function NearbyStories({ nearby, className }: NearbyStoriesProps) {
  if (nearby.length === 0) return null
  return (
    <section className={className}>
      <h2>{storyWords().nearby}</h2>
      <ul className={styles.nearby}>
        {nearby.map((story) => (
          <li key={story.id}>
            <SiteLink to={storyPath(story.id)}>
              <ContentText>{story.title}</ContentText>
            </SiteLink>
            <span>
              <Rich
                text={storyWords().bothSay}
                parts={{ words: <bdi>{story.words.join(frameWords().comma)}</bdi> }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
