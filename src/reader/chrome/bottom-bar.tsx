import { useNews } from '../following/use-news.ts'
import { focusSearch } from '../keys/use-keys.ts'
import { frameWords } from '../language/english/frame.ts'
import { formatCount } from '../language/numbers.ts'
import { Icon } from '../parts/icon.tsx'
import { NavLink } from '../router/link.tsx'
import styles from './bottom-bar.module.css'

/** On a phone, the ways that are used most are under the thumb. */
export function BottomBar() {
  const news = useNews()
  const words = frameWords()
  return (
    <nav className={styles.bar} aria-label={words.main}>
      <NavLink className={styles.item ?? ''} to="/" end>
        <Icon of="home" size={20} /> {words.home}
      </NavLink>
      <NavLink className={styles.item ?? ''} to="/topics">
        <Icon of="topics" size={20} /> {words.topics}
      </NavLink>
      <button className={styles.item} type="button" onClick={focusSearch}>
        <Icon of="search" size={20} /> {words.search}
      </button>
      <NavLink className={styles.item ?? ''} to="/saved">
        <Icon of="save" size={20} /> {words.saved}
      </NavLink>
      <NavLink className={styles.item ?? ''} to="/following">
        <Icon of="follow" size={20} />
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
      </NavLink>
    </nav>
  )
}
