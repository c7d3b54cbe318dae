import type { FormEvent } from 'react'
import { useHand } from '../items/use-hand.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import styles from './settings.module.css'

const KINDS: Record<string, string> = { word: 'words', topic: 'topic', source: 'source' }

/** What the reader does not want to see, and how to take that back. */
export function MuteSettings() {
  const store = useKeptStore()
  const hand = useHand()
  const mutes = useKept((kept) => kept.mutes)
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const words = new FormData(form).get('words')
    if (typeof words !== 'string' || words.trim() === '') return
    hand.muteWords(words.trim())
    form.reset()
  }
  return (
    <section aria-labelledby="mutes">
      <h2 id="mutes">Mutes</h2>
      <p className={styles.hint}>
        A muted source never takes a story away as long as another tells it. Words and topics hide the stories
        that are about them. Sources and topics are muted on their pages, or by the “⋯” of an item.
      </p>
      <form className={styles.add} onSubmit={add}>
        <label>
          Words to mute <input type="text" name="words" autoComplete="off" />
        </label>
        <button type="submit">Mute</button>
      </form>
      {mutes.size === 0 ? (
        <p className={styles.hint}>Nothing is muted.</p>
      ) : (
        <>
          <ul className={styles.list} aria-label="Muted">
            {[...mutes.values()].map(({ key, name }) => (
              <li key={key}>
                <bdi>{name}</bdi> <span>{KINDS[key.slice(0, key.indexOf(':'))]}</span>
                <button
                  type="button"
                  aria-label={`Unmute ${name}`}
                  onClick={() => store.change(`No longer muted: ${name}`, removeEdits('mutes', [key]))}
                >
                  Unmute
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => store.change('Nothing is muted now', removeEdits('mutes', mutes.keys()))}
          >
            Clear all mutes
          </button>
        </>
      )}
    </section>
  )
}
