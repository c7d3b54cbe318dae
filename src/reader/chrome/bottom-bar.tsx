import { AlignLeft, House, Newspaper, Search } from 'lucide-react'
import { NavLink } from 'react-router-dom'
import styles from './bottom-bar.module.css'

/** On a phone, the ways that are used most are under the thumb. */
export function BottomBar() {
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
      <NavLink className={styles.item ?? ''} to="/sources">
        <Newspaper size={20} aria-hidden="true" /> Sources
      </NavLink>
    </nav>
  )
}

function focusSearch(): void {
  const box = document.getElementById('search')
  box?.scrollIntoView({ block: 'center' })
  box?.focus()
}
