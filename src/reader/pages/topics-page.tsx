import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import type { Topic } from '../../model/topic.ts'
import type { Volumes } from '../../model/trends.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { volumesQuery } from '../data/trends-queries.ts'
import { feedWords } from '../language/english/feed.ts'
import { frameWords } from '../language/english/frame.ts'
import { listWords } from '../language/english/lists.ts'
import { Rich } from '../language/rich.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { topicPagePath } from '../parts/paths.ts'
import { Sparkline } from '../parts/sparkline.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './topics-page.module.css'

/** All topics as a tree, with how much there is under each, and when it came. */
export function TopicsPage() {
  const { manifest, topics } = useSite()
  const volumes = useQuery(volumesQuery(manifest, 'topics'))
  const roots = topics.filter((topic) => !topics.some((one) => one.id === topic.parent))
  return (
    <Page title={frameWords().topics} siteTitle={manifest.title} busy={volumes.isPending}>
      {topics.length === 0 ? (
        <Notice title={listWords().noTopics}>
          <p>
            <Rich text={listWords().noTopicsText} parts={{ front: '/' }} />
          </p>
        </Notice>
      ) : (
        <>
          <h1 className={styles.title}>{frameWords().topics}</h1>
          {volumes.isLoadingError && <FailureNotice error={volumes.error} retry={() => volumes.refetch()} />}
          <Tree topics={topics} level={roots} volumes={volumes.data} />
        </>
      )}
    </Page>
  )
}

interface TreeProps {
  readonly topics: readonly Topic[]
  readonly level: readonly Topic[]
  readonly volumes: Volumes | undefined
}

function Tree({ topics, level, volumes }: TreeProps) {
  return (
    <ul className={styles.tree}>
      {level.map((topic) => {
        const below = topics.filter((one) => one.parent === topic.id)
        const volume = volumes?.volumes.find(([id]) => id === topic.id)
        return (
          <li key={topic.id}>
            <p className={styles.topic}>
              <Link to={topicPagePath(topic.id)}>{topic.name}</Link>
              <span className={styles.counts}>
                {topic.articles === 0
                  ? listWords().nothingYet
                  : feedWords().topicFacts(
                      frameWords().stories(topic.stories),
                      frameWords().articles(topic.articles),
                    )}
                {topic.newest !== null && (
                  <Rich text={listWords().newest} parts={{ time: <TimeStamp time={topic.newest} /> }} />
                )}
              </span>
              <Sparkline timeline={volumes?.timeline} counts={volume?.[1]} />
            </p>
            {below.length > 0 && <Tree topics={topics} level={below} volumes={volumes} />}
          </li>
        )
      })}
    </ul>
  )
}
