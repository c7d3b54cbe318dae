import styles from './thread-mark.module.css'

/** The site's mark: three points on a line, the middle one filled. */
export function ThreadMark() {
  return (
    <svg className={styles.mark} viewBox="0 0 46 14" aria-hidden="true">
      <line x1="1" x2="45" y1="7" y2="7" />
      <circle className={styles.hollow} cx="10" cy="7" r="4" />
      <circle className={styles.filled} cx="24" cy="7" r="5.5" />
      <circle className={styles.hollow} cx="37" cy="7" r="3.25" />
    </svg>
  )
}
