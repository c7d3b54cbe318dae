import { type Query, useIsFetching, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Outlet, useParams } from 'react-router-dom'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { dayAsked, type FeedRequest, parseFeedRequest } from '../../model/filters/filters.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Source } from '../../model/shards.ts'
import { startOf } from '../../model/time/zone.ts'
import type { Topic } from '../../model/topic.ts'
import { topicBy } from '../../model/topic-path.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useAddressQuery } from '../app/use-address-query.ts'
import { feedQuery, PROFILE, SOURCE, sourceQuery } from '../data/queries.ts'
import { emptyFeedQuery } from '../feed/empty-feed-query.ts'
import { Feed } from '../feed/feed.tsx'
import { FeedHeading } from '../feed/feed-heading.tsx'
import { type FeedScope, feedScope } from '../feed/feed-scope.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { namePage } from '../feed/name-page.ts'
import { NewStories } from '../feed/new-stories.tsx'
import { useStanding } from '../items/standing.ts'
import { useShownCount } from '../items/use-shown-count.ts'
import { useTrail } from '../items/use-trail.ts'
import { useFeedTaste } from '../kept/reader-taste.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { loadAgain } from '../offline/load-again.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { formatFullDay } from '../time/format-time.ts'

/** What the keys of readings begin with that a source's heading waits for. */
const ABOVE: readonly unknown[] = [SOURCE, PROFILE]

function isAwaited({ queryKey, state }: Query): boolean {
  return ABOVE.includes(queryKey[0]) && state.data === undefined
}

/** The feed of everything, of a topic, or of a source. */
export function FeedPage() {
  const { topic, domain, number } = useParams()
  const { manifest, topics } = useSite()
  const query = useAddressQuery()
  const scope = useMemo(() => feedScope(topic, domain), [topic, domain])
  const request = useMemo(() => parseFeedRequest(query), [query])
  const asked = pageNumber(number)
  const page = asked ?? 1
  const [shown, showMore] = useShownCount(CARDS_PER_PAGE)
  const from = (page - 1) * CARDS_PER_PAGE
  const wanted = from + shown
  const taste = useFeedTaste(request, { topic, domain })
  useStanding(
    useMemo(() => ({ kind: 'feed', scope, request, taste, shown: wanted }), [scope, request, taste, wanted]),
  )
  const feed = useQuery(feedQuery(manifest, scope.list, request, taste, from, wanted))
  // When more does not come, what was there stays, and the failure is told beneath it.
  const client = useQueryClient()
  const before = client.getQueryData(
    feedQuery(manifest, scope.list, request, taste, from, wanted - CARDS_PER_PAGE).queryKey,
  )
  const taken = feed.isLoadingError ? before : feed.data
  // What a source is called and like stands above its feed: all of it comes at once, so that nothing is pushed down.
  const isSource = scope.kind === 'source'
  const waits = useIsFetching({ predicate: isAwaited }) > 0 && isSource
  const listed = taken && asked !== null && taken.cards.length > 0 ? taken : null
  const isEmpty = taken !== undefined && listed === null
  const { data: EmptyFeed, error: codeGone } = useQuery({ ...emptyFeedQuery, enabled: isEmpty })
  const isCodeComing = isEmpty && !EmptyFeed && !codeGone
  const busy = waits || feed.isPending || isCodeComing
  const [settled, settle] = useState<string | null>(null)
  if (!busy && settled !== scope.list) settle(scope.list)
  const title = titleOf(scope, request, topics, (of) =>
    client.getQueryData(sourceQuery(manifest, of).queryKey),
  )
  const { preferred } = taste
  useTrail(
    title ?? frameWords().allStories,
    useMemo(() => taken?.cards.map((card) => chooseLead(card.articles, preferred).id), [taken, preferred]),
  )

  return (
    <Page title={namePage(title, page)} siteTitle={manifest.title} busy={busy}>
      <div hidden={isSource && busy && settled !== scope.list}>
        <FeedHeading scope={scope} request={request} page={page} />
        <Outlet />
      </div>
      {feed.isLoadingError && !taken ? (
        <FailureNotice error={feed.error} retry={() => feed.refetch()} />
      ) : waits || taken === undefined || isCodeComing ? (
        <FeedSkeleton />
      ) : isEmpty && codeGone ? (
        <FailureNotice error={codeGone} retry={() => void loadAgain(codeGone)} />
      ) : (
        <>
          {taken && asked !== null && (
            <NewStories scope={scope} request={request} page={page} taste={taste} taken={taken} />
          )}
          {listed ? (
            <Feed
              scope={scope}
              request={request}
              page={page}
              taken={listed}
              taste={taste}
              showMore={showMore}
              loading={feed.isPlaceholderData}
              failure={
                feed.isLoadingError && <FailureNotice error={feed.error} retry={() => feed.refetch()} />
              }
            />
          ) : (
            EmptyFeed && <EmptyFeed scope={scope} request={request} page={asked} taken={taken} />
          )}
        </>
      )}
    </Page>
  )
}

/**
 * What a feed is called in the browser's tab; null for that of everything.
 * @param sourceOf what is known of an outlet by now; null where there is none.
 */
function titleOf(
  scope: FeedScope,
  { filters }: FeedRequest,
  topics: readonly Topic[],
  sourceOf: (domain: string) => Source | null | undefined,
): string | null {
  if (scope.kind === 'topic') return topicBy(topics, scope.topic)?.name ?? feedWords().noSuchTopic
  if (scope.kind === 'source') {
    const source = sourceOf(scope.domain)
    return source === null ? feedWords().noSuchSource : (source?.name ?? scope.domain)
  }
  const day = dayAsked(filters)
  return day === null ? null : formatFullDay(startOf(day))
}

/** The page of an address, from 1; null where what it says is no number of one. */
function pageNumber(text: string | undefined): number | null {
  if (text === undefined) return 1
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
