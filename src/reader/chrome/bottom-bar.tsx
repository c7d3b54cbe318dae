import { AlignLeft, Bookmark, House, Search, Waypoints } from 'lucide-react'
import { NavLink } from 'react-router-dom'
import { useNews } from '../following/use-news.ts'
import { focusSearch } from '../keys/use-keys.ts'
import styles from './bottom-bar.module.css'

/** On a phone, the ways that are used most are under the thumb. */
export function BottomBar() {
  const news = useNews()
  return (
    <nav className={styles.bar} aria-label="Main">
      <NavLink className={styles.item ?? ''} to="/" end>
        <House size={20} aria-hidden="true" /> Home
      </NavLink>
      <NavLink className={styles.item ?? ''} to="/topics">
        <AlignLeft size={20} aria-hidden="true" /> Topics
      </NavLink>
      <button className={styles.item} type="button" onClick={focusSearch}>
        <Search size={20} aria-hidden="true" /> Search
      </button>
      <NavLink className={styles.item ?? ''} to="/saved">
        <Bookmark size={20} aria-hidden="true" /> Saved
      </NavLink>
      <NavLink className={styles.item ?? ''} to="/following">
        <Waypoints size={20} aria-hidden="true" />
        <span>
          Following
          {news.count > 0 && (
            <span className={styles.count}>
              {' '}
              {news.count}
              <span className="visually-hidden"> new</span>
            </span>
          )}
        </span>
      </NavLink>
    </nav>
  )
}
