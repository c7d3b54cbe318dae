import { useQuery } from '@tanstack/react-query'
import { dayAsked, type FeedRequest } from '../../model/filters/filters.ts'
import { sourceListKey, topicListKey } from '../../model/filters/list-keys.ts'
import { topicBy, topicName, topicPath } from '../../model/topic-path.ts'
import { useSite } from '../app/site-context.ts'
import { sourceQuery } from '../data/queries.ts'
import { ListButtons } from '../following/list-buttons.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { Monogram } from '../parts/monogram.tsx'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { DayHeading } from './day-heading.tsx'
import styles from './feed-heading.module.css'
import type { FeedScope } from './feed-scope.ts'
import { Subtopics } from './subtopics.tsx'
import { TopicFeedFiles } from './topic-feed-files.tsx'

interface FeedHeadingProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** From 1. */
  readonly page: number
}

/** Says what a feed is of. The front page needs no heading that is seen. */
export function FeedHeading({ scope, request, page }: FeedHeadingProps) {
  const { manifest } = useSite()
  const day = dayAsked(request.filters)
  const ofDay = day === null ? null : <DayHeading scope={scope} request={request} day={day} />
  if (scope.kind === 'topic')
    return (
      <>
        <TopicHeading id={scope.topic} isFirst={page === 1} />
        {ofDay}
      </>
    )
  if (scope.kind === 'source')
    return (
      <>
        <SourceHeading domain={scope.domain} />
        {ofDay}
      </>
    )
  if (ofDay) return ofDay
  return <h1 className="visually-hidden">{feedWords().heading(manifest.title)}</h1>
}

interface TopicHeadingProps {
  readonly id: string
  /** Later pages say no more than whose they are: with counts on them, each new article would change them all. */
  readonly isFirst: boolean
}

function TopicHeading({ id, isFirst }: TopicHeadingProps) {
  const { topics } = useSite()
  const topic = topicBy(topics, id)
  if (!topic) return null
  const above = topicPath(topics, id).slice(0, -1)
  return (
    <header className={styles.heading}>
      {above.length > 0 && (
        <p className={styles.path}>
          {above.map((topicId) => (
            <span key={topicId}>
              <SiteLink to={topicPagePath(topicId)}>{topicName(topics, topicId)}</SiteLink> /{' '}
            </span>
          ))}
        </p>
      )}
      <h1 className={styles.title}>{topic.name}</h1>
      <p className={styles.facts}>
        {isFirst && (
          <>
            <span>
              {feedWords().topicFacts(
                frameWords().stories(topic.stories),
                frameWords().articles(topic.articles),
              )}
            </span>{' '}
          </>
        )}
        <TopicFeedFiles topic={topic} />
      </p>
      <ListButtons list={topicListKey(topic.id)} name={topic.name} />
      {isFirst && <Subtopics key={id} id={id} />}
    </header>
  )
}

function SourceHeading({ domain }: { readonly domain: string }) {
  const { manifest } = useSite()
  const { data: source } = useQuery(sourceQuery(manifest, domain))
  if (!source) return null
  return (
    <header className={styles.heading}>
      <h1 className={styles.title}>
        <Monogram provider={source} /> <bdi>{source.name}</bdi>
      </h1>
      {source.description && <p className={styles.description}>{source.description}</p>}
      <p className={styles.facts}>
        {feedWords().sourceFacts(
          source.domain,
          frameWords().articles(source.articles),
          frameWords().stories(source.stories),
        )}
      </p>
      <ListButtons list={sourceListKey(source.domain)} name={source.name} />
    </header>
  )
}
