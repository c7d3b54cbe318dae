import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'react-router-dom'
import { CATCH_UP_SIZES, pickCatchUp } from '../../model/ranking/catch-up.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useAddressQuery } from '../app/use-address-query.ts'
import { CatchUpList } from '../catch-up/catch-up-list.tsx'
import { catchUpQuery } from '../catch-up/catch-up-query.ts'
import { catchUpTime } from '../catch-up/catch-up-time.ts'
import { findCandidates } from '../catch-up/find-candidates.ts'
import { NothingNew } from '../catch-up/nothing-new.tsx'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { NewerEdition } from '../feed/newer-edition.tsx'
import { useKeptStore } from '../kept/kept-context.ts'
import { isRead } from '../kept/read-state.ts'
import { keptAtArrival, useTaste } from '../kept/reader-taste.ts'
import { knownOfCard } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { catchUpWords } from '../language/words/catch-up.ts'
import { frameWords } from '../language/words/frame.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { useClock } from '../time/use-clock.ts'

/** A few stories since the last visit, and then an end. */
export function CatchUpPage() {
  const { manifest, topics, lastVisit } = useSite()
  const { archive } = useClock()
  const query = useAddressQuery()
  const { key } = useLocation()
  const store = useKeptStore()
  const taste = useTaste()
  const { edition } = manifest
  const wanted = CATCH_UP_SIZES.find((size) => String(size) === query.get('stories')) ?? CATCH_UP_SIZES[0]
  const time = useMemo(
    () => catchUpTime(edition ?? 0, lastVisit, archive, query.get('since') === 'week'),
    [edition, lastVisit, archive, query],
  )
  const taken = useQuery(catchUpQuery(manifest, time.since, taste))
  // What is read on this page stays on it, also when one comes back to it.
  const read = keptAtArrival(key, store.state().kept).read
  const all = useMemo(
    () => findCandidates(taken.data?.cards ?? [], time.since, manifest, topics, taste.preferred),
    [taken.data, time, manifest, topics, taste],
  )
  const unread = useMemo(() => all.filter(({ card }) => !isRead(read, knownOfCard(card))), [all, read])
  const picks = useMemo(() => pickCatchUp(unread, wanted), [unread, wanted])

  return (
    <Page title={frameWords().catchUp} siteTitle={manifest.title} busy={taken.isPending} narrow>
      {edition === null ? (
        <Notice title={catchUpWords().undated}>
          <p>
            <Rich text={catchUpWords().undatedText} parts={{ front: '/' }} />
          </p>
        </Notice>
      ) : taken.isLoadingError ? (
        <FailureNotice error={taken.error} retry={() => taken.refetch()} />
      ) : taken.isPending ? (
        <FeedSkeleton />
      ) : picks.length === 0 ? (
        <>
          <NothingNew time={time} read={all.length} muted={taken.data.hidden} />
          <NewerEdition />
        </>
      ) : (
        <CatchUpList
          picks={picks}
          candidates={unread}
          providers={taken.data.providers}
          time={time}
          wanted={wanted}
        />
      )}
    </Page>
  )
}
