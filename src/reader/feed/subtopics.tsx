import { useState } from 'react'
import { useSite } from '../app/site-context.ts'
import { formatCount } from '../language/numbers.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './subtopics.module.css'
import { subtopicsOf } from './subtopics-of.ts'

interface SubtopicsProps {
  /** The topic above them. */
  readonly id: string
}

/** What is right below a topic, above its feed: of hundreds a few, and all on demand. */
export function Subtopics({ id }: SubtopicsProps) {
  const { topics } = useSite()
  const [isWhole, setWhole] = useState(false)
  const { all, shown } = subtopicsOf(topics, id)
  if (all.length === 0) return null
  return (
    <ul className={styles.below}>
      {(isWhole ? all : shown).map((topic) => (
        <li key={topic.id}>
          <SiteLink to={topicPagePath(topic.id)}>{topic.name}</SiteLink>{' '}
          <span>{formatCount(topic.articles)}</span>
        </li>
      ))}
      {all.length > shown.length && (
        <li data-scripted>
          <button type="button" className={styles.more} onClick={() => setWhole(!isWhole)}>
            {isWhole ? feedWords().fewerTopics : frameWords().allTopics(all.length)}
          </button>
        </li>
      )}
    </ul>
  )
}
