import { Link } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import { counted, formatExact } from '../time/format-time.ts'
import styles from './footer.module.css'

export function Footer() {
  const { manifest } = useSite()
  const { counts, edition } = manifest
  return (
    <footer className={styles.footer}>
      <p>
        {counted(counts.articles, 'article')} and {counted(counts.references, 'reference')} in{' '}
        {counted(counts.stories, 'story', 'stories')}
        {edition !== null && `, the newest of ${formatExact(edition)}`}. Days are UTC.
      </p>
      <p>
        <Link to="/topics">Topics</Link> <Link to="/sources">Sources</Link> <Link to="/about">About</Link>{' '}
        <span>Made with Throughline</span>
      </p>
    </footer>
  )
}
