import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import styles from './settings.module.css'

/** The sources that lead a story where they can. */
export function PreferredSettings() {
  const store = useKeptStore()
  const preferred = useKept((kept) => kept.preferred)
  return (
    <section aria-labelledby="preferred">
      <h2 id="preferred">Preferred sources</h2>
      {preferred.size === 0 ? (
        <p className={styles.hint}>
          None. A source that you prefer, by the “⋯” of one of its items, leads a story wherever it covered
          it.
        </p>
      ) : (
        <ul className={styles.list} aria-label="Preferred sources">
          {[...preferred.values()].map(({ key, name }) => (
            <li key={key}>
              <bdi>{name}</bdi>
              <button
                type="button"
                aria-label={`Don’t prefer ${name}`}
                onClick={() => store.change(`${name} no longer leads`, removeEdits('preferred', [key]))}
              >
                Remove
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
