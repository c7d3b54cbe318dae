import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { Outlet } from 'react-router-dom'
import { BottomBar } from '../chrome/bottom-bar.tsx'
import { Footer } from '../chrome/footer.tsx'
import { Masthead } from '../chrome/masthead.tsx'
import { TopicNav } from '../chrome/topic-nav.tsx'
import { manifestQuery, topicsQuery } from '../data/queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { continueVisit, startVisit } from '../time/last-visit.ts'
import { ClockContext, useTickingClock } from '../time/use-clock.ts'
import styles from './frame.module.css'
import { Page } from './page.tsx'
import { SiteContext } from './site-context.ts'
import { usePinned } from './use-pinned.ts'

/** What stands around every page, and the site's own data, without which no page can be shown. */
export function Frame() {
  const manifest = useQuery(manifestQuery)
  const { shown, newer, showNewer } = usePinned(manifest.data)
  const topics = useQuery({
    ...topicsQuery(shown?.topics ?? ''),
    enabled: shown !== undefined,
  })
  const [lastVisit] = useState(() => startVisit(localStorage, Date.now()))
  const clock = useTickingClock(shown?.edition ?? null)
  useEffect(() => continueVisit(localStorage, clock.now), [clock.now])

  if (shown && topics.data) {
    const site = { manifest: shown, topics: topics.data.topics, lastVisit }
    return (
      <SiteContext value={site}>
        <ClockContext value={clock}>
          <div className={styles.frame}>
            <a className={styles.skip} href="#main">
              Skip to content
            </a>
            <Masthead />
            <TopicNav />
            {newer && (
              <p className={styles.newer} role="status">
                There is a newer edition.{' '}
                <button type="button" onClick={showNewer}>
                  Show it
                </button>
              </p>
            )}
            <Outlet />
            <Footer />
            <BottomBar />
          </div>
        </ClockContext>
      </SiteContext>
    )
  }

  const failed = manifest.isError ? manifest : topics.isError ? topics : null
  return (
    <div className={styles.frame}>
      <Page title={null} siteTitle={document.title} busy={!failed}>
        {failed ? <FailureNotice error={failed.error} retry={() => failed.refetch()} /> : <FeedSkeleton />}
      </Page>
    </div>
  )
}
