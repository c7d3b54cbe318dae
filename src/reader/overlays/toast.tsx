import { useEffect, useState } from 'react'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import styles from './toast.module.css'

/** Long enough to read and reach the button, in milliseconds; the key `u` undoes for as long as the page is open. */
const STAYS = 10_000

/** Says what was changed, and offers to undo it. */
export function Toast() {
  const store = useKeptStore()
  const news = useKept((_, state) => state.news)
  const [gone, setGone] = useState(0)
  const [held, setHeld] = useState(false)
  const shown = news !== null && news.id !== gone
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(() => setGone(news.id), STAYS)
    return () => clearTimeout(timer)
  }, [shown, held, news])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is on it
    <div
      className={styles.toast}
      data-shown={shown || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {/* The region is there before its words, or screen readers would miss the first. */}
      <p role="status">{shown && news.text}</p>
      {shown && news.undoable && (
        <button type="button" className={styles.undo} onClick={() => store.undo()}>
          Undo
        </button>
      )}
      {shown && (
        <button type="button" className={styles.close} aria-label="Dismiss" onClick={() => setGone(news.id)}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}
