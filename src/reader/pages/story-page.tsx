import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useAddressId } from '../app/use-address-id.ts'
import { storyQuery } from '../data/queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { useOpened } from '../items/use-opening.ts'
import { usePageSubject } from '../items/use-page-subject.ts'
import { subjectOfStory } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { Coverage } from '../story/coverage.tsx'
import { leadOf } from '../story/lead-of.ts'
import { StoryAside } from '../story/story-aside.tsx'
import { StoryHeader } from '../story/story-header.tsx'
import { useHere } from '../story/use-here.ts'
import styles from './story-page.module.css'

/** One story: what it is, its coverage as a timeline, and what stands around it. */
export function StoryPage() {
  const id = useAddressId()
  const { manifest } = useSite()
  const { data: entry, isLoadingError, error, isPending, refetch } = useQuery(storyQuery(manifest, id))
  const subject = useMemo(() => (entry ? subjectOfStory(entry, leadOf(entry.story), 'story') : null), [entry])
  const here = useHere(subject)
  useOpened(subject)
  usePageSubject(subject)
  return (
    <Page
      title={entry ? leadOf(entry.story).title : entry === null ? frameWords().notFound : null}
      siteTitle={manifest.title}
      busy={isPending}
    >
      {isLoadingError && <FailureNotice error={error} retry={refetch} />}
      {isPending && <FeedSkeleton />}
      {entry === null && (
        <Notice title={storyWords().noStory} alert>
          <p>{storyWords().noStoryText}</p>
          <p>
            <Rich text={storyWords().noStoryWays} parts={{ front: '/', topics: '/topics' }} />
          </p>
        </Notice>
      )}
      {entry && subject && (
        <>
          <StoryHeader entry={entry} subject={subject} />
          <div className={styles.columns}>
            <Coverage entry={entry} here={here} />
            <StoryAside entry={entry} />
          </div>
        </>
      )}
    </Page>
  )
}
