import { firstToReport } from '../../model/first-to-report.ts'
import type { StoryEntry } from '../../model/shards.ts'
import type { Sibling } from '../../model/story.ts'
import { providerOf, providersByDomain } from '../data/known-articles.ts'
import { formatCount } from '../language/numbers.ts'
import { frameWords } from '../language/words/frame.ts'
import { storyWords } from '../language/words/story.ts'
import { ContentText } from '../parts/content-text.tsx'
import { sourcePath, storyPath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { formatDate, formatSpan } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { usePaper } from '../time/use-paper.ts'
import { CoveragePlot } from './coverage-plot.tsx'
import { NearbyStories } from './nearby-stories.tsx'
import styles from './story-aside.module.css'
import { delaysByProvider, pointsOfStory, providersInTime, storySpan } from './story-facts.ts'

/** How many outlets are named before the rest is folded, which it can't be on paper. */
const NAMED = 6

/** What stands beside a story: who covered it, when, and the rest of its thread. */
export function StoryAside({ entry }: { readonly entry: StoryEntry }) {
  const { story } = entry
  const providers = providersByDomain(entry.providers)
  const counts = providersInTime(story)
  const span = storySpan(story)
  const delays = delaysByProvider(story)
  const first = firstToReport(story)?.provider
  const points = pointsOfStory(story)
  const dated = story.coverage.filter(({ time }) => time !== null).length
  const named = usePaper() ? counts.length : NAMED
  const row = ({ domain, articles }: { domain: string; articles: number }) => (
    <li key={domain}>
      <SiteLink to={sourcePath(domain)}>
        <bdi>{providerOf(providers, domain).name}</bdi>
      </SiteLink>{' '}
      <span className={styles.delay}>
        {domain === first ? storyWords().first : afterwards(delays.get(domain))}
      </span>{' '}
      <span>{formatCount(articles)}</span>
    </li>
  )
  const earlier = story.siblings.filter((sibling) => isEarlier(sibling, span?.from ?? null))
  const later = story.siblings.filter((sibling) => !earlier.includes(sibling))
  return (
    <aside className={styles.aside}>
      {counts.length > 1 && (
        <section className={styles.block}>
          <h2>{storyWords().whoCovered}</h2>
          <ul className={`${styles.counts} tall-links`}>{counts.slice(0, named).map(row)}</ul>
          {counts.length > named && (
            <details>
              <summary>{storyWords().moreSources(counts.length - named)}</summary>
              <ul className={`${styles.counts} tall-links`}>{counts.slice(named).map(row)}</ul>
            </details>
          )}
        </section>
      )}
      {span && dated > 2 && span.to > span.from && (
        <section className={styles.block}>
          <h2>{storyWords().overTime}</h2>
          <CoveragePlot times={points} from={span.from} to={span.to} />
          <p className={styles.caption}>
            {storyWords().inSpan(points.length, formatSpan(span.to - span.from))}
            {points.length < dated && storyWords().copiesOnce}
          </p>
        </section>
      )}
      <Siblings title={storyWords().laterInThread} siblings={later} />
      <Siblings title={storyWords().earlierInThread} siblings={earlier} />
      {story.others !== undefined && <p className={styles.caption}>{storyWords().nearestOf(story.others)}</p>}
      <NearbyStories nearby={story.nearby ?? []} className={styles.block} />
    </aside>
  )
}

interface SiblingsProps {
  readonly title: string
  readonly siblings: readonly Sibling[]
}

function Siblings({ title, siblings }: SiblingsProps) {
  const clock = useClock()
  if (siblings.length === 0) return null
  return (
    <section className={styles.block}>
      <h2>{title}</h2>
      <ul className={`${styles.siblings} tall-links`}>
        {siblings.map((sibling) => (
          <li key={sibling.id}>
            <SiteLink to={storyPath(sibling.id)}>
              <ContentText>{sibling.title}</ContentText>
            </SiteLink>{' '}
            <span>
              {sibling.newest === null ? frameWords().undated : formatDate(sibling.newest, clock)}
              {sibling.coverage > 1 && frameWords().andArticles(sibling.coverage)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** "+2 hours" after the first report. */
function afterwards(delay: number | undefined): string {
  if (delay === undefined) return ''
  return delay === 0 ? storyWords().sameTime : `+${formatSpan(delay)}`
}

function isEarlier(sibling: Sibling, from: number | null): boolean {
  return from === null || sibling.newest === null || sibling.newest < from
}
