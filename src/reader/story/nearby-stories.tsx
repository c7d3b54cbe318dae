import { Link } from 'react-router-dom'
import type { Nearby } from '../../model/story.ts'
import { storyPath } from '../parts/paths.ts'
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
      <h2>Other stories nearby</h2>
      <ul className={styles.nearby}>
        {nearby.map((story) => (
          <li key={story.id}>
            <Link to={storyPath(story.id)}>
              <bdi>{story.title}</bdi>
            </Link>
            <span>
              Both say <bdi>{story.words.join(', ')}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
