import { Bookmark, House, Search, TextAlignStart, Waypoints } from 'lucide'
import { useNews } from '../following/use-news.ts'
import { focusSearch } from '../keys/use-keys.ts'
import { formatCount } from '../language/numbers.ts'
import { frameWords } from '../language/words/frame.ts'
import { Icon } from '../parts/icon.ts'
import styles from './bottom-bar.module.css'
import { PlaceLink } from './place-link.tsx'

/** On a phone, the ways that are used most are under the thumb. */
export function BottomBar() {
  const news = useNews()
  const words = frameWords()
  return (
    <nav className={styles.bar} aria-label={words.main}>
      <PlaceLink className={styles.item} to="/" end>
        <Icon shapes={House} size={20} /> {words.home}
      </PlaceLink>{' '}
      <PlaceLink className={styles.item} to="/topics">
        <Icon shapes={TextAlignStart} size={20} /> {words.topics}
      </PlaceLink>{' '}
      <button className={styles.item} type="button" onClick={focusSearch}>
        <Icon shapes={Search} size={20} /> {words.search}
      </button>{' '}
      <PlaceLink className={styles.item} to="/saved">
        <Icon shapes={Bookmark} size={20} /> {words.saved}
      </PlaceLink>{' '}
      <PlaceLink className={styles.item} to="/following">
        <Icon shapes={Waypoints} size={20} />
        <span>
          {words.following}
          {news > 0 && (
            <span className={styles.count}>
              {' '}
              {formatCount(news)}
              <span className="visually-hidden"> {words.isNew}</span>
            </span>
          )}
        </span>
      </PlaceLink>
    </nav>
  )
}
