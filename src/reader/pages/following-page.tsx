import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { NewerEdition } from '../feed/newer-edition.tsx'
import { seenEdits } from '../following/followed.ts'
import { followedQuery } from '../following/followed-query.ts'
import type { Followed, FollowedStory } from '../following/followed-story.ts'
import { isNews } from '../following/use-news.ts'
import { useStanding } from '../items/standing.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { useShownCount } from '../items/use-shown-count.ts'
import { useTrail } from '../items/use-trail.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { useTaste } from '../kept/reader-taste.ts'
import type { Follow } from '../kept/record-schemas.ts'
import { KeptHeader } from '../kept-pages/kept-header.tsx'
import { KeptItem } from '../kept-pages/kept-item.tsx'
import styles from '../kept-pages/kept-page.module.css'
import { MoreButton } from '../kept-pages/more-button.tsx'
import { WithdrawnItem } from '../kept-pages/withdrawn-item.tsx'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { keptWords } from '../language/words/kept.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { sourcePath, storyPath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'

const STEP = 30
const NOTHING: Followed = { stories: [], gone: [] }
const STANDING = {
  kind: 'told',
  why: () => keptWords().followingWhy,
} as const

/** What is new in the stories, topics and sources that the reader follows. */
export function FollowingPage() {
  const { manifest } = useSite()
  const store = useKeptStore()
  const words = keptWords()
  useKeepFocus()
  const client = useQueryClient()
  const follows = useKept((kept) => kept.follows)
  const read = useKept((kept) => kept.read)
  const taste = useTaste()
  useStanding(STANDING)
  const [count, showMore] = useShownCount(STEP)
  const followed = useQuery({ ...followedQuery(manifest, follows, taste), enabled: follows.size > 0 })
  const { stories, gone } = (follows.size > 0 && followed.data) || NOTHING
  const isNew = (story: FollowedStory) => isNews(story, read)
  const news = stories.filter(isNew)
  const rest = stories.filter((story) => !isNew(story)).slice(0, Math.max(0, count - news.length))
  useTrail(frameWords().following, useSameList([...news, ...rest].map(({ subject }) => subject.article.id)))
  // Stories are below, each with its way out; what has no page of its own there is listed by name.
  const lists = [...follows.values()].filter((follow) => !follow.key.startsWith('story:'))
  const seeAll = async () => {
    try {
      store.change(words.allSeen, await seenEdits(client, manifest, follows, Date.now()))
    } catch {
      store.tell(words.seenFailed)
    }
  }
  return (
    <Page
      title={frameWords().following}
      siteTitle={manifest.title}
      busy={follows.size > 0 && followed.isPending}
      narrow
    >
      <KeptHeader
        title={frameWords().following}
        of="follows"
        kept={follows}
        cleared={words.followingCleared}
      />
      {follows.size === 0 ? (
        <Notice title={words.followingNothing} level={2}>
          <p>
            <Rich
              text={words.followingNothingText}
              parts={{ key: <kbd>f</kbd>, front: '/', topics: '/topics', sources: '/sources' }}
            />
          </p>
        </Notice>
      ) : (
        lists.length > 0 && <FollowedLists lists={lists} />
      )}
      {followed.isLoadingError && <FailureNotice error={followed.error} retry={() => followed.refetch()} />}
      {follows.size > 0 && followed.isPending && <FeedSkeleton />}
      {followed.data && follows.size > 0 && (
        <p className={styles.about}>
          {news.length === 0 ? words.nothingNew : <News count={news.length} seeAll={seeAll} />}
        </p>
      )}
      <NewerEdition />
      {[...news, ...rest].map((story) => (
        <KeptItem
          key={story.subject.story}
          subject={story.subject}
          dims
          remark={
            <>
              {isNew(story) && <span className={styles.new}>{words.someNew(story.fresh)}</span>}
              {story.because.length > 0 && <bdi>{story.because.join(frameWords().comma)}</bdi>}
            </>
          }
        >
          {story.follows.length > 0 && (
            <Unfollow name={story.subject.article.title} follows={story.follows} />
          )}
        </KeptItem>
      ))}
      {stories.length > news.length + rest.length && (
        <MoreButton left={stories.length - news.length - rest.length} showMore={showMore} />
      )}
      {gone.map((follow) => (
        <WithdrawnItem key={follow.key} id={follow.key.slice('story:'.length)} title={follow.name}>
          <Unfollow name={follow.name} follows={[follow]} />
        </WithdrawnItem>
      ))}
    </Page>
  )
}

function FollowedLists({ lists }: { readonly lists: readonly Follow[] }) {
  return (
    <ul className={styles.follows} aria-label={keptWords().followedLists}>
      {lists.map((follow) => (
        <li key={follow.key}>
          <SiteLink to={followPath(follow)}>
            <bdi>{follow.name}</bdi>
          </SiteLink>
          <Unfollow name={follow.name} follows={[follow]} className={styles.forget}>
            <span aria-hidden="true">×</span>
          </Unfollow>
        </li>
      ))}
    </ul>
  )
}

interface NewsProps {
  readonly count: number
  readonly seeAll: () => void
}

function News({ count, seeAll }: NewsProps) {
  const words = keptWords()
  return (
    <>
      <span className={styles.new}>{words.withNew(count)}</span>{' '}
      <button type="button" onClick={seeAll}>
        {words.markAllSeen}
      </button>
    </>
  )
}

/** The same array as long as it holds the same. */
function useSameList(ids: readonly string[]): readonly string[] {
  const [held, hold] = useState(ids)
  const isSame = held.length === ids.length && held.every((id, at) => id === ids[at])
  if (!isSame) hold(ids)
  return isSame ? held : ids
}

interface UnfollowProps {
  readonly name: string
  readonly follows: readonly Follow[]
  readonly className?: string | undefined
  readonly children?: ReactNode
}

function Unfollow({ name, follows, className, children = keptWords().unfollow }: UnfollowProps) {
  const store = useKeptStore()
  const keys = follows.map((follow) => follow.key)
  return (
    <button
      type="button"
      className={className}
      aria-label={keptWords().unfollowOne(name)}
      onClick={() => store.change(feedWords().unfollowed(name), removeEdits('follows', keys))}
    >
      {children}
    </button>
  )
}

function followPath({ key }: Follow): string {
  const [, kind, id = ''] = /^([a-z]+):(.*)$/s.exec(key) ?? []
  if (kind === 'topic') return topicPagePath(id)
  if (kind === 'search') return `/search?${id}`
  return kind === 'source' ? sourcePath(id) : storyPath(id)
}
