import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router-dom'
import { OPML_FILE } from '../../model/feed-files.ts'
import { siteAddress } from '../app/base.ts'
import { useSite } from '../app/site-context.ts'
import { manifestFreshness } from '../data/queries.ts'
import { useOverlay } from '../overlays/overlay-context.ts'
import { FeedFileLinks } from '../parts/feed-file-links.tsx'
import { useArrival } from '../print/arrival.ts'
import { counted, formatExact, formatWhen } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './footer.module.css'
import { PublisherLinks } from './publisher-links.tsx'

export function Footer() {
  const { manifest } = useSite()
  const clock = useClock()
  const open = useOverlay()
  const { isTimeless } = useArrival()
  const { data: sent } = useQuery(manifestFreshness)
  const { counts, edition, siteUrl } = manifest
  return (
    <footer className={styles.footer} data-waiting={isTimeless || undefined}>
      <p>
        {!isTimeless && (
          <>
            {counted(counts.articles, 'article')} and {counted(counts.references, 'reference')} in{' '}
            {counted(counts.stories, 'story', 'stories')}
            {edition !== null && `, the newest of ${formatExact(edition)}`}.{' '}
          </>
        )}
        Days are UTC.
        {/* There before it is known, so that nothing moves. */}
        <span className={styles.checked}>
          {sent && !isTimeless && (
            <>
              Checked for news{' '}
              <time dateTime={new Date(sent.date).toISOString()} title={formatExact(sent.date)}>
                {formatWhen(sent.date, { ...clock, printed: false })}
              </time>
              .
            </>
          )}
        </span>
      </p>
      <nav className={styles.links} aria-label="More">
        <Link to="/catch-up">Catch up</Link> <Link to="/topics">Topics</Link>{' '}
        <Link to="/sources">Sources</Link> <Link to="/trends">Trends</Link> <Link to="/history">History</Link>{' '}
        <Link to="/settings">Settings</Link> <Link to="/about">About</Link>{' '}
        <button type="button" onClick={() => open({ kind: 'palette' })}>
          Go to …
        </button>{' '}
        <button type="button" onClick={() => open({ kind: 'keys' })}>
          Keys
        </button>{' '}
        <FeedFileLinks folder="" />{' '}
        {siteUrl !== undefined && <a href={siteAddress(OPML_FILE)}>All feeds (OPML)</a>} <PublisherLinks />{' '}
        <span>Made with Throughline</span>
      </nav>
    </footer>
  )
}
