import { feedWords } from '../language/english/feed.ts'
import { Link } from '../router/link.tsx'
import styles from './first-visit.module.css'

/** On a first visit, how to read what is on the page. */
export function FirstVisit() {
  return (
    <p className={styles.note}>
      {feedWords().firstVisit} <span>{feedWords().firstVisitMore} </span>
      <Link to="/about">{feedWords().howThisWorks}</Link>
    </p>
  )
}
