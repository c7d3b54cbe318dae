import { AlignLeft, Bookmark, House, Search, Waypoints } from 'lucide-react'
import { useNews } from '../following/use-news.ts'
import { focusSearch } from '../keys/use-keys.ts'
import { frameWords } from '../language/english/frame.ts'
import { formatCount } from '../language/numbers.ts'
import styles from './bottom-bar.module.css'
import { PlaceLink } from './place-link.tsx'

/** On a phone, the ways that are used most are under the thumb. */
export function BottomBar() {
  const news = useNews()
  const words = frameWords()
  return (
    <nav className={styles.bar} aria-label={words.main}>
      <PlaceLink className={styles.item} to="/" end>
        <House size={20} aria-hidden="true" /> {words.home}
      </PlaceLink>
      <PlaceLink className={styles.item} to="/topics">
        <AlignLeft size={20} aria-hidden="true" /> {words.topics}
      </PlaceLink>
      <button className={styles.item} type="button" onClick={focusSearch}>
        <Search size={20} aria-hidden="true" /> {words.search}
      </button>
      <PlaceLink className={styles.item} to="/saved">
        <Bookmark size={20} aria-hidden="true" /> {words.saved}
      </PlaceLink>
      <PlaceLink className={styles.item} to="/following">
        <Waypoints size={20} aria-hidden="true" />
        <span>
          {words.following}
          {news.count > 0 && (
            <span className={styles.count}>
              {' '}
              {formatCount(news.count)}
              <span className="visually-hidden"> {words.isNew}</span>
            </span>
          )}
        </span>
      </PlaceLink>
    </nav>
  )
}
