import type { FormEvent } from 'react'
import { useHand } from '../items/use-hand.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { settingWords } from '../language/words/settings.ts'
import styles from './settings.module.css'

/** What the reader does not want to see, and how to take that back. */
export function MuteSettings() {
  const store = useKeptStore()
  const hand = useHand()
  const words = settingWords()
  const mutes = useKept((kept) => kept.mutes)
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const typed = new FormData(form).get('words')
    if (typeof typed !== 'string' || typed.trim() === '') return
    hand.mute(`word:${typed.trim()}`, typed.trim())
    form.reset()
  }
  return (
    <section aria-labelledby="mutes">
      <h2 id="mutes">{words.mutes}</h2>
      <p className={styles.hint}>{words.mutesText}</p>
      <form className={styles.add} onSubmit={add}>
        <label>
          {words.wordsToMute} <input type="text" name="words" autoComplete="off" />
        </label>
        <button type="submit">{frameWords().mute}</button>
      </form>
      {mutes.size === 0 ? (
        <p className={styles.hint}>{words.nothingMuted}</p>
      ) : (
        <>
          <ul className={styles.list} aria-label={frameWords().muted}>
            {[...mutes.values()].map(({ key, name }) => (
              <li key={key}>
                <bdi>{name}</bdi> <span>{kindOf(key)}</span>
                <button
                  type="button"
                  aria-label={words.unmuteOne(name)}
                  onClick={() => store.change(feedWords().unmuted(name), removeEdits('mutes', [key]))}
                >
                  {words.unmute}
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => store.change(words.mutesCleared, removeEdits('mutes', mutes.keys()))}
          >
            {words.clearMutes}
          </button>
        </>
      )}
    </section>
  )
}

function kindOf(key: string): string {
  const { word, ...others } = settingWords().kinds
  return Object.entries(others).find(([kind]) => key.startsWith(`${kind}:`))?.[1] ?? word
}
