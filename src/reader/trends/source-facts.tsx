import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router-dom'
import { isScored } from '../../model/ranking/quality-rank.ts'
import { stretchesOf } from '../../model/time/timeline.ts'
import { topicName } from '../../model/topic-path.ts'
import type { SourceProfile } from '../../model/trends.ts'
import { useSite } from '../app/site-context.ts'
import { profileQuery } from '../data/trends-queries.ts'
import { trendWords } from '../language/words/trends.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { Sparkline } from '../parts/sparkline.tsx'
import { formatDate } from '../time/format-time.ts'
import { tellPeak } from '../time/tell-peak.ts'
import { useClock } from '../time/use-clock.ts'
import { percent } from './percent.ts'
import plot from './plot.module.css'
import styles from './source-facts.module.css'

/** What a source is like, above its feed. */
export function SourceFacts() {
  const { domain = '' } = useParams()
  const { manifest } = useSite()
  const profile = useQuery(profileQuery(manifest, domain))
  if (profile.isLoadingError) return <FailureNotice error={profile.error} retry={() => profile.refetch()} />
  return profile.data ? <Facts profile={profile.data} /> : null
}

/** When it wrote, what it covers, how often it was first, and how it scores. */
function Facts({ profile }: { readonly profile: SourceProfile }) {
  const { manifest, topics } = useSite()
  const { several, first } = profile
  const words = trendWords()
  return (
    <section className={`${styles.facts} ${plot.palette}`} aria-label={words.aboutSource}>
      {isScored(manifest) && <Scores profile={profile} />}
      {profile.topics.length > 0 && (
        <div>
          <h2>{words.coversMost}</h2>
          <ul className={styles.topics}>
            {profile.topics.map(({ id, articles }) => (
              <li key={id}>
                <SiteLink to={topicPagePath(id)}>{topicName(topics, id)}</SiteLink> <span>{articles}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2>{words.firstToReport}</h2>
        <p>{several === 0 ? words.neverShared : words.firstIn(first, several)}</p>
      </div>
      <Volume profile={profile} />
    </section>
  )
}

/** When its articles came: nothing where none is dated, and no line where all are of one day. */
function Volume({ profile: { timeline, volume } }: { readonly profile: SourceProfile }) {
  const clock = useClock()
  if (!timeline) return null
  const words = trendWords()
  const stretches = stretchesOf(timeline)
  const [oldest, newest] = [stretches.at(0), stretches.at(-1)]
  return (
    <div>
      <h2>{words.when}</h2>
      <p>{words.volume(timeline.step, tellPeak(timeline, volume, clock))}</p>
      {oldest && newest && oldest !== newest && (
        <div className={styles.volume}>
          <Sparkline timeline={timeline} counts={volume} />
          <bdi>{formatDate(oldest.start, clock)}</bdi> <bdi>{formatDate(newest.end - 1, clock)}</bdi>
        </div>
      )}
    </div>
  )
}

const HEIGHT = 56

/** The shares of its articles at each score, as bars, and those of the whole site, as a line over them. */
function Scores({ profile: { quality } }: { readonly profile: SourceProfile }) {
  const { manifest } = useSite()
  const median = manifest.qualityPercentiles[50] ?? 0
  const own = sharesOf(quality.counts)
  const site = sharesOf(quality.site)
  const most = Math.max(...own, ...site)
  const width = 100 / own.length
  const y = (share: number) => HEIGHT - (share / most) * HEIGHT
  const words = trendWords()
  const steps = site.flatMap((share, bar) => [
    `${bar * width},${y(share)}`,
    `${(bar + 1) * width},${y(share)}`,
  ])
  return (
    <div>
      <h2>{words.quality}</h2>
      <p>{words.median(quality.median, median, manifest.title)}</p>
      <svg
        className={styles.plot}
        height={HEIGHT + 18}
        role="img"
        aria-label={words.qualityPlot(quality.median, median)}
      >
        {own.map((share, bar) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={bar}
            className={plot.bar}
            x={percent(bar * width + 0.4)}
            y={y(share)}
            width={percent(width - 0.8)}
            height={HEIGHT - y(share)}
          />
        ))}
        <svg
          viewBox={`0 0 100 ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          width="100%"
          height={HEIGHT}
          overflow="visible"
        >
          <polyline className={plot.outline} points={steps.join(' ')} />
        </svg>
        <line className={plot.base} x2="100%" y1={HEIGHT} y2={HEIGHT} />
        <text className={plot.label} y={HEIGHT + 15}>
          0
        </text>
        <text className={`${plot.label} ${plot.worded}`} x="100%" y={HEIGHT + 15} textAnchor="end">
          {words.andMore(quality.width * own.length)}
        </text>
      </svg>
    </div>
  )
}

function sharesOf(counts: readonly number[]): number[] {
  const sum = counts.reduce((total, count) => total + count, 0)
  return counts.map((count) => count / Math.max(1, sum))
}
