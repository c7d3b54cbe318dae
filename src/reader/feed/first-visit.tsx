import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './first-visit.module.css'

/** On a first visit, how to read what is on the page. */
export function FirstVisit() {
  return (
    <p className={styles.note}>
      {feedWords().firstVisit + frameWords().gap}
      <span data-scripted>{feedWords().firstVisitMore} </span>
      <SiteLink to="/about">{feedWords().howThisWorks}</SiteLink>
    </p>
  )
}
