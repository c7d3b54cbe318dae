import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { readTrail } from '../feed/use-trail.ts'
import { articlePath } from '../parts/paths.ts'
import styles from './article-trail.module.css'

/** The way on through the list that the reader came from. */
export function ArticleTrail({ id }: { readonly id: string }) {
  const trail = useMemo(() => readTrail(id), [id])
  if (!trail) return null
  const at = trail.ids.indexOf(id)
  const previous = trail.ids[at - 1]
  const next = trail.ids[at + 1]
  return (
    <nav className={styles.trail} aria-label={`In ${trail.name}`}>
      {previous !== undefined && (
        <Link to={articlePath(previous)} data-key="left">
          <span aria-hidden="true">← </span>Previous
        </Link>
      )}
      <Link className={styles.list} to={trail.path}>
        {trail.name}
      </Link>
      {next !== undefined && (
        <Link to={articlePath(next)} data-key="right">
          Next<span aria-hidden="true"> →</span>
        </Link>
      )}
    </nav>
  )
}
