import { useQuery } from '@tanstack/react-query'
import { stretchesOf } from '../../model/time/timeline.ts'
import { startOfDay } from '../../model/time/zone.ts'
import { topicName } from '../../model/topic-path.ts'
import type { Trends } from '../../model/trends.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { trendsQuery } from '../data/trends-queries.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { trendWords } from '../language/words/trends.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { Notice } from '../parts/notice.tsx'
import { formatRange } from '../time/format-time.ts'
import { siteZoneTime } from '../time/site-zone-time.ts'
import { useClock } from '../time/use-clock.ts'
import { BusyDays } from '../trends/busy-days.tsx'
import { CoverageOverTime } from '../trends/coverage-over-time.tsx'
import { QualityCoverage } from '../trends/quality-coverage.tsx'
import { TopicVoices } from '../trends/topic-voices.tsx'
import styles from './trends-page.module.css'

/** How coverage moves, in plots. One that would say nothing is left out. */
export function TrendsPage() {
  const { manifest } = useSite()
  const trends = useQuery(trendsQuery(manifest))
  return (
    <Page title={frameWords().trends} siteTitle={manifest.title} busy={trends.isPending}>
      <h1 className={styles.title}>{trendWords().heading}</h1>
      {trends.isLoadingError && <FailureNotice error={trends.error} retry={() => trends.refetch()} />}
      {trends.isPending && <FeedSkeleton />}
      {trends.data && <Plots trends={trends.data} />}
    </Page>
  )
}

function Plots({ trends }: { readonly trends: Trends }) {
  const { manifest, topics } = useSite()
  const { timeline, window, coverage, days, scores, voices } = trends
  const nameOf = (id: string) => topicName(topics, id)
  if (!coverage && !days && !scores && !voices) {
    return (
      <Notice title={trendWords().tooLittle} level={2}>
        <p>
          <Rich text={trendWords().tooLittleText} parts={{ front: '/' }} />
        </p>
      </Notice>
    )
  }
  return (
    <>
      <Over trends={trends} />
      <div className={styles.plots}>
        {coverage && timeline && <CoverageOverTime timeline={timeline} trend={coverage} nameOf={nameOf} />}
        {days && window && <BusyDays window={window} trend={days} nameOf={nameOf} />}
        {scores && <QualityCoverage trend={scores} siteTitle={manifest.title} />}
        {voices && <TopicVoices trend={voices} nameOf={nameOf} />}
      </div>
    </>
  )
}

/** Says of which days the plots are. */
function Over({ trends: { timeline, window, earlier, coverage } }: { readonly trends: Trends }) {
  const clock = useClock()
  if (!timeline || !window) return null
  // A window that starts within the first stretch starts with the first article.
  const isCut = (stretchesOf(timeline)[0]?.to ?? '') < window.from
  const range = ({ from, to }: { readonly from: string; readonly to: string }) =>
    formatRange(startOfDay(from) ?? 0, startOfDay(to) ?? 0, clock)
  return (
    <p className={styles.over}>
      {coverage && isCut
        ? trendWords().overFrom(range(window), range(timeline))
        : trendWords().over(range(window))}
      {earlier > 0 && frameWords().gap + trendWords().leftOut(earlier)}
      {frameWords().gap + frameWords().daysAre(siteZoneTime())}
    </p>
  )
}
