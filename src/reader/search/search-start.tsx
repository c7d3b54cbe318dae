import { Link } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import styles from './search-start.module.css'

const WAYS: readonly (readonly [string, string])[] = [
  ['"slack tide"', 'these words, one after the other'],
  ['-weather', 'without this word'],
  ['source:ledger', 'from this source'],
  ['topic:energy', 'on this topic, or one below it'],
  ['after:2026-03', 'from then on; a year, a month or a day'],
  ['before:2026-04-15', 'earlier than that'],
  ['quality:>60', 'scored higher than that'],
  ['is:saved', 'what you saved'],
]

/** A search before its first letter: what is searched, and how to say more than words. */
export function SearchStart() {
  const { manifest } = useSite()
  return (
    <div className={styles.start}>
      <p>
        Titles, excerpts, sources and topics of everything in {manifest.title} are searched here, in your
        browser: what you look for is told to nobody. The last word may be unfinished, and a typo is forgiven.
      </p>
      <dl>
        {WAYS.map(([typed, does]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p>
        Or go by <Link to="/topics">topic</Link> or <Link to="/sources">source</Link>.
      </p>
    </div>
  )
}
