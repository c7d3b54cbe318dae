import { useQuery } from '@tanstack/react-query'
import { OPML_FILE } from '../../model/feed-files.ts'
import { siteAddress } from '../app/base.ts'
import { useSite } from '../app/site-context.ts'
import { manifestFreshness } from '../data/queries.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { useOverlay } from '../overlays/overlay-context.ts'
import { FeedFileLinks } from '../parts/feed-file-links.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { useArrival } from '../print/arrival.ts'
import { formatExact, formatWhen } from '../time/format-time.ts'
import { siteZoneTime } from '../time/site-zone-time.ts'
import { useClock, useNow } from '../time/use-clock.ts'
import styles from './footer.module.css'
import { PublisherLinks } from './publisher-links.tsx'

export function Footer() {
  const { manifest } = useSite()
  const { archive } = useClock()
  const now = useNow()
  const open = useOverlay()
  const { isTimeless } = useArrival()
  const { data: sent } = useQuery(manifestFreshness)
  const { counts, edition, siteUrl } = manifest
  const words = frameWords()
  return (
    <footer className={styles.footer} data-waiting={isTimeless || undefined}>
      <p>
        {!isTimeless && (
          <>
            {words.counts(
              words.articles(counts.articles),
              counts.references > 0 ? words.references(counts.references) : '',
              words.stories(counts.stories),
            )}
            {edition !== null && words.newestOf(formatExact(edition))}
            {words.stop}
            {words.gap}
          </>
        )}
        {words.daysAre(siteZoneTime())}
        {/* There before it is known, so that nothing moves. */}
        <span className={styles.checked}>
          {sent && !isTimeless && (
            <Rich
              text={words.checked}
              parts={{
                time: (
                  <time dateTime={new Date(sent.date).toISOString()} title={formatExact(sent.date)}>
                    {formatWhen(sent.date, { now, archive })}
                  </time>
                ),
              }}
            />
          )}
        </span>
      </p>
      <nav className={styles.links} aria-label={words.more}>
        <SiteLink to="/catch-up">{words.catchUp}</SiteLink> <SiteLink to="/topics">{words.topics}</SiteLink>{' '}
        <SiteLink to="/sources">{words.sourcesPage}</SiteLink>{' '}
        <SiteLink to="/trends">{words.trends}</SiteLink> <SiteLink to="/history">{words.history}</SiteLink>{' '}
        <SiteLink to="/settings">{words.settings}</SiteLink> <SiteLink to="/about">{words.about}</SiteLink>{' '}
        <button type="button" onClick={() => open({ kind: 'palette' })}>
          {words.goTo}
        </button>{' '}
        <button type="button" onClick={() => open({ kind: 'keys' })}>
          {words.keys}
        </button>{' '}
        <FeedFileLinks folder="" />{' '}
        {siteUrl !== undefined && <a href={siteAddress(OPML_FILE)}>{words.allFeeds}</a>} <PublisherLinks />{' '}
        <span>{words.madeWith}</span>
      </nav>
    </footer>
  )
}
