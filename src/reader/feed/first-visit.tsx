import { Link } from 'react-router-dom'
import styles from './first-visit.module.css'

/** On a first visit, how to read what is on the page. */
export function FirstVisit() {
  return (
    <p className={styles.note}>
      Each dot is an article, each line a story; the full dot leads it.{' '}
      <span>From your next visit on, a line shows what is new. What you read stays on this device. </span>
      <Link to="/about">How this works</Link>
    </p>
  )
}
