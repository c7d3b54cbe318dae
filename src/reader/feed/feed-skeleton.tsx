import { frameWords } from '../language/words/frame.ts'
import styles from './feed-skeleton.module.css'

const ROWS = [0, 1, 2, 3, 4, 5]

/** Stands where stories will be: the page's shape, so that nothing jumps when they come. */
export function FeedSkeleton() {
  return (
    <div className={styles.skeleton}>
      <p className={styles.words} role="status">
        {frameWords().loadingStories}
      </p>
      {ROWS.map((row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          <span className={styles.title} />
          <span className={styles.line} />
          <span className={styles.line} />
        </div>
      ))}
    </div>
  )
}
