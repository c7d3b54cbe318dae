import { dayOf } from '../../model/time/zone.ts'
import { siteAddress } from '../app/base.ts'
import { useSite } from '../app/site-context.ts'
import { useNews } from '../following/use-news.ts'
import { useKept } from '../kept/kept-context.ts'
import { formatCount } from '../language/numbers.ts'
import { frameWords } from '../language/words/frame.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { useArrival } from '../print/arrival.ts'
import { formatFullDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './masthead.module.css'
import { PlaceLink } from './place-link.tsx'
import { SearchBox } from './search-box.tsx'
import { ThreadMark } from './thread-mark.tsx'

/** Whose page this is, of which day, the way to search it, and to what the reader keeps. */
export function Masthead() {
  const { manifest } = useSite()
  const { archive } = useClock()
  const { isTimeless } = useArrival()
  const saved = useKept((kept) => kept.saved.size)
  const news = useNews()
  const { title, logo, edition, counts } = manifest
  const words = frameWords()
  return (
    <header className={styles.masthead}>
      <SiteLink className={styles.title} to="/">
        {logo && (
          <img
            className={styles.logo}
            src={siteAddress(logo.path)}
            width={logo.width}
            height={logo.height}
            alt={logo.hasTitle ? title : ''}
          />
        )}
        {logo?.hasTitle ? null : title} {logo === undefined && <ThreadMark />}
      </SiteLink>
      <p className={styles.edition}>
        {edition !== null && !isTimeless && (
          <time dateTime={dayOf(edition)}>
            {archive ? words.archive(formatFullDay(edition)) : formatFullDay(edition)}
          </time>
        )}
        {!isTimeless && (
          <>
            {' '}
            <span>{words.storiesFrom(words.stories(counts.stories), words.sources(counts.providers))}</span>
          </>
        )}
      </p>
      <SearchBox />
      <nav className={styles.links} aria-label={words.yours}>
        <PlaceLink to="/saved">
          {words.saved} {saved > 0 && <Count count={saved} />}
        </PlaceLink>{' '}
        <PlaceLink to="/following">
          {words.following} {news > 0 && <Count count={news} isNew />}
        </PlaceLink>{' '}
        <PlaceLink to="/settings">{words.settings}</PlaceLink>
      </nav>
    </header>
  )
}

interface CountProps {
  readonly count: number
  readonly isNew?: boolean
}

function Count({ count, isNew = false }: CountProps) {
  return (
    <span className={styles.count} data-new={isNew || undefined}>
      {formatCount(count)}
      {isNew && <span className="visually-hidden"> {frameWords().isNew}</span>}
    </span>
  )
}
