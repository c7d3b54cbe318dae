import { dayOf } from '../../model/time/zone.ts'
import { useSite } from '../app/site-context.ts'
import { tellingTopics } from '../chrome/topic-choice.ts'
import { Rich } from '../language/rich.tsx'
import { searchPageWords } from '../language/words/search.ts'
import styles from './search-start.module.css'

/** Of a site without dates. */
const UNDATED = Date.UTC(2026, 3, 15)

/** A search before its first letter: what is searched, and how to say more than words. */
export function SearchStart() {
  const { manifest, topics } = useSite()
  const [topic] = tellingTopics(topics, manifest.counts.articles).sort((a, b) => b.articles - a.articles)
  const day = dayOf(manifest.edition ?? UNDATED)
  // Examples that find something here, as far as that is known without asking for more.
  const ways = [
    ['"slack tide"', 'phrase'],
    ['-weather', 'without'],
    ['source:ledger', 'source'],
    [`topic:${topic?.id ?? 'energy'}`, 'topic'],
    [`after:${day.slice(0, -3)}`, 'after'],
    [`before:${day}`, 'before'],
    ['quality:>60', 'quality'],
    ['is:saved', 'isSaved'],
  ] as const
  return (
    <div className={styles.start}>
      <p>{searchPageWords().about(manifest.title)}</p>
      <dl>
        {ways.map(([typed, does]) => (
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
