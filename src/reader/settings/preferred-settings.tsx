import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { settingWords } from '../language/words/settings.ts'
import styles from './settings.module.css'

/** The sources that lead a story where they can. */
export function PreferredSettings() {
  const store = useKeptStore()
  const words = settingWords()
  const preferred = useKept((kept) => kept.preferred)
  return (
    <section aria-labelledby="preferred">
      <h2 id="preferred">{words.preferred}</h2>
      {preferred.size === 0 ? (
        <p className={styles.hint}>{words.preferredNone}</p>
      ) : (
        <ul className={styles.list} aria-label={words.preferred}>
          {[...preferred.values()].map(({ key, name }) => (
            <li key={key}>
              <bdi>{name}</bdi>
              <button
                type="button"
                aria-label={words.dontPrefer(name)}
                onClick={() => store.change(feedWords().leadsNoLonger(name), removeEdits('preferred', [key]))}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
