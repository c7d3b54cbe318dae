import { useQuery } from '@tanstack/react-query'
import type { Timeline } from '../../model/time/timeline.ts'
import type { Topic } from '../../model/topic.ts'
import { topicBy } from '../../model/topic-path.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { volumesQuery } from '../data/trends-queries.ts'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { listWords } from '../language/words/lists.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { TimeStamp } from '../parts/time-stamp.tsx'
import styles from './topics-page.module.css'

/** All topics as a tree, with how much there is under each, and when it came. */
export function TopicsPage() {
  const { manifest, topics } = useSite()
  const volumes = useQuery(volumesQuery(manifest, 'topics'))
  const levels = levelsOf(topics)
  const counts = new Map(volumes.data?.volumes)
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
          <Tree levels={levels} above={undefined} timeline={volumes.data?.timeline} counts={counts} />
        </>
      )}
    </Page>
  )
}

/** Topics by what is above them: found once, for feeds that are imported bring thousands. */
type Levels = ReadonlyMap<string | undefined, readonly Topic[]>

function levelsOf(topics: readonly Topic[]): Levels {
  const levels = new Map<string | undefined, Topic[]>()
  for (const topic of topics) {
    const above = topic.parent !== undefined && topicBy(topics, topic.parent) ? topic.parent : undefined
    const level = levels.get(above)
    if (level) level.push(topic)
    else levels.set(above, [topic])
  }
  return levels
}

interface TreeProps {
  readonly levels: Levels
  /** Undefined for the uppermost. */
  readonly above: string | undefined
  /** Null where nothing is dated; undefined while it is on its way. */
  readonly timeline: Timeline | null | undefined
  readonly counts: ReadonlyMap<string, readonly number[]>
}

function Tree({ levels, above, timeline, counts }: TreeProps) {
  return (
    <ul className={styles.tree}>
      {levels.get(above)?.map((topic) => (
        <li key={topic.id}>
          <p className={styles.topic}>
            <SiteLink to={topicPagePath(topic.id)}>{topic.name}</SiteLink>{' '}
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
            <Sparkline timeline={timeline} counts={counts.get(topic.id)} />
          </p>
          {levels.has(topic.id) && (
            <Tree levels={levels} above={topic.id} timeline={timeline} counts={counts} />
          )}
        </li>
      ))}
    </ul>
  )
}
