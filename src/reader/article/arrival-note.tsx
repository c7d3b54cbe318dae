import { Link, useLocation } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import styles from './arrival-note.module.css'

/** What the router calls the place where a visit begins. */
const FIRST_PLACE = 'default'

/** For somebody who comes from elsewhere, a search engine mostly: what this site is, in a line. */
export function ArrivalNote() {
  const { manifest, lastVisit } = useSite()
  const { key } = useLocation()
  if (key !== FIRST_PLACE || lastVisit !== null) return null
  return (
    <p className={styles.note}>
      {manifest.title} follows every story through all its coverage; this article is part of one. See the{' '}
      <Link to="/">newest stories</Link>.
    </p>
  )
}
