import { Link } from 'react-router-dom'
import type { Topic } from '../../model/topic.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { Notice } from '../parts/notice.tsx'
import { topicPagePath } from '../parts/paths.ts'
import { TimeStamp } from '../parts/time-stamp.tsx'
import { counted } from '../time/format-time.ts'
import styles from './topics-page.module.css'

/** All topics as a tree, with how much there is under each. */
export function TopicsPage() {
  const { manifest, topics } = useSite()
  const roots = topics.filter((topic) => !topics.some((one) => one.id === topic.parent))
  return (
    <Page title="Topics" siteTitle={manifest.title} busy={false}>
      {topics.length === 0 ? (
        <Notice title="No topics yet">
          <p>
            No article here names one. See <Link to="/">all stories</Link>.
          </p>
        </Notice>
      ) : (
        <>
          <h1 className={styles.title}>Topics</h1>
          <Tree topics={topics} level={roots} />
        </>
      )}
    </Page>
  )
}

interface TreeProps {
  readonly topics: readonly Topic[]
  readonly level: readonly Topic[]
}

function Tree({ topics, level }: TreeProps) {
  return (
    <ul className={styles.tree}>
      {level.map((topic) => {
        const below = topics.filter((one) => one.parent === topic.id)
        return (
          <li key={topic.id}>
            <p className={styles.topic}>
              <Link to={topicPagePath(topic.id)}>{topic.name}</Link>
              <span>
                {topic.articles === 0
                  ? 'nothing yet'
                  : `${counted(topic.stories, 'story', 'stories')}, ${counted(topic.articles, 'article')}`}
                {topic.newest !== null && (
                  <>
                    , newest <TimeStamp time={topic.newest} />
                  </>
                )}
              </span>
            </p>
            {below.length > 0 && <Tree topics={topics} level={below} />}
          </li>
        )
      })}
    </ul>
  )
}
