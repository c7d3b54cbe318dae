import { useLocation } from 'react-router-dom'
import { FIRST_PLACE } from '../app/name-first-entry.ts'
import { useSite } from '../app/site-context.ts'
import { Rich } from '../language/rich.tsx'
import { articleWords } from '../language/words/article.ts'
import styles from './arrival-note.module.css'

/** For somebody who comes from elsewhere, a search engine mostly: what this site is, in a line. */
export function ArrivalNote() {
  const { manifest, lastVisit } = useSite()
  const { key } = useLocation()
  if (!key.startsWith(FIRST_PLACE) || lastVisit !== null) return null
  return (
    <p className={styles.note}>
      <Rich text={articleWords().arrival(manifest.title)} parts={{ front: '/' }} />
    </p>
  )
}
