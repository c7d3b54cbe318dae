import { useQuery } from '@tanstack/react-query'
import { startTransition, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { Outlet } from 'react-router-dom'
import { setZone } from '../../model/time/zone.ts'
import { BottomBar } from '../chrome/bottom-bar.tsx'
import { Footer } from '../chrome/footer.tsx'
import { KeptNotice } from '../chrome/kept-notice.tsx'
import { Masthead } from '../chrome/masthead.tsx'
import { OfflineNotice } from '../chrome/offline-notice.tsx'
import { TopicNav } from '../chrome/topic-nav.tsx'
import { UpdateNotice } from '../chrome/update-notice.tsx'
import { manifestQuery, topicsQuery } from '../data/queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import { speakAsSet } from '../language/speak-as-set.ts'
import { frameWords } from '../language/words/frame.ts'
import { applyLook } from '../look/apply-look.ts'
import { Warmth } from '../offline/warmth.tsx'
import { Overlays } from '../overlays/overlays.tsx'
import { Toast } from '../overlays/toast.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { ArrivalContext, useArrival } from '../print/arrival.ts'
import { showTaken } from '../print/held-back.ts'
import { noteVisit } from '../time/note-visit.ts'
import { ClockContext, NowContext, useTickingClock } from '../time/use-clock.ts'
import { visitStorage } from '../time/visit-storage.ts'
import styles from './frame.module.css'
import { Page } from './page.tsx'
import { SiteContext } from './site-context.ts'
import { usePinned } from './use-pinned.ts'

/** What stands around every page, and the site's own data, without which no page can be shown. */
export function Frame() {
  // What is known not to come is told at once.
  const manifest = useQuery({ ...manifestQuery, retryOnMount: false })
  const { shown, newer, showNewer, pin } = usePinned(manifest.data)
  const topics = useQuery({
    ...topicsQuery(shown?.topics ?? ''),
    enabled: shown !== undefined,
  })
  const topicList = topics.data?.topics
  useEffect(() => {
    if (topicList) pin()
  }, [topicList, pin])
  const [lastVisit, setLastVisit] = useState(visitBefore)
  const arrival = useArrival()
  const [clock, now] = useTickingClock(shown?.edition ?? null, arrival.printedAt)
  useLayoutEffect(showTaken, [])
  const [isArriving, setArriving] = useState(true)
  useEffect(() => startTransition(() => setArriving(false)), [])
  // Later pages come as they always do.
  const arriving = useMemo(
    () => ({
      printedAt: null,
      isWhole: arrival.isWhole && isArriving,
      isTimeless: arrival.isTimeless && isArriving,
    }),
    [arrival, isArriving],
  )
  // A tab that nobody sees is no visit.
  useEffect(() => {
    if (document.visibilityState === 'visible') noteVisit(visitStorage(), now)
  }, [now])
  const opening = useKept((_, state) => state.place === 'opening')
  const settings = useKept((kept) => kept.settings)
  const mutes = useKept((kept) => kept.mutes)
  const preferred = useKept((kept) => kept.preferred)
  useEffect(() => {
    if (!opening) applyLook({ settings, mutes, preferred })
  }, [opening, settings, mutes, preferred])
  const language = useKept((kept) => settingOf(kept.settings, 'language'))
  useEffect(() => {
    if (!opening) void speakAsSet(language)
  }, [opening, language])

  const renew = useCallback(() => {
    // Who left the tab open overnight has been away as well.
    setLastVisit(visitBefore())
    showNewer()
  }, [showNewer])
  // Most of what is on a page asks for it: the same as long as nothing changes in it.
  const site = useMemo(
    () => shown && topicList && { manifest: shown, newer, showNewer: renew, topics: topicList, lastVisit },
    [shown, newer, renew, topicList, lastVisit],
  )

  // What is kept shapes every page: mutes take stories away, and what was read is dimmed.
  if (shown && site && !opening) {
    // As often as it is rendered, so that a day is never told apart by another edition's zone.
    setZone(shown.timeZone)
    return (
      <SiteContext value={site}>
        <ArrivalContext value={arriving}>
          <ClockContext value={clock}>
            <NowContext value={now}>
              <Overlays>
                {/* In another zone all of it is made anew, for what is remembered of a feed can say days. */}
                <div className={styles.frame} key={shown.timeZone}>
                  <a className={styles.skip} href="#main">
                    {frameWords().skip}
                  </a>
                  <Masthead />
                  <TopicNav />
                  <UpdateNotice />
                  <OfflineNotice />
                  <KeptNotice />
                  <Outlet />
                  <Footer />
                  <BottomBar />
                </div>
                <Toast />
                <Warmth newest={newer ?? shown} />
              </Overlays>
            </NowContext>
          </ClockContext>
        </ArrivalContext>
      </SiteContext>
    )
  }

  const failed = manifest.isLoadingError ? manifest : topics.isLoadingError ? topics : null
  // What an edition lacks may be there in the one after it.
  const retry = async () => {
    await manifest.refetch()
    if (topics.isLoadingError) await topics.refetch()
  }
  return (
    <div className={styles.frame}>
      <Page title={null} siteTitle={null} busy={!failed}>
        {failed ? <FailureNotice error={failed.error} retry={retry} /> : <FeedSkeleton />}
      </Page>
    </div>
  )
}

function visitBefore(): number | null {
  return noteVisit(visitStorage(), Date.now())
}
