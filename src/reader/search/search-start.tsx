import { useSite } from '../app/site-context.ts'
import { searchPageWords } from '../language/english/search.ts'
import { Rich } from '../language/rich.tsx'
import styles from './search-start.module.css'

const WAYS = [
  ['"slack tide"', 'phrase'],
  ['-weather', 'without'],
  ['source:ledger', 'source'],
  ['topic:energy', 'topic'],
  ['after:2026-03', 'after'],
  ['before:2026-04-15', 'before'],
  ['quality:>60', 'quality'],
  ['is:saved', 'isSaved'],
] as const

/** A search before its first letter: what is searched, and how to say more than words. */
export function SearchStart() {
  const { manifest } = useSite()
  return (
    <div className={styles.start}>
      <p>{searchPageWords().about(manifest.title)}</p>
      <dl>
        {WAYS.map(([typed, does]) => (
          <div key={typed}>
            <dt>
              <code>{typed}</code>
            </dt>
            <dd>{searchPageWords()[does]}</dd>
          </div>
        ))}
      </dl>
      <p>
        <Rich text={searchPageWords().orGoBy} parts={{ topics: '/topics', sources: '/sources' }} />
      </p>
    </div>
  )
}
