import { useEffect, useRef, useState } from 'react'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import type { News } from '../kept/kept-store.ts'
import { frameWords } from '../language/words/frame.ts'
import styles from './toast.module.css'

/** Long enough to read and reach the button, in milliseconds; the key `u` undoes for as long as the page is open. */
const STAYS = 10_000

/** Says what was changed, and offers to undo it. */
export function Toast() {
  const store = useKeptStore()
  const news = useKept((_, state) => state.news)
  const [held, setHeld] = useState(false)
  // Where the focus came from: its buttons go when they are used, and it goes back there.
  const before = useRef<HTMLElement | null>(null)
  // The region is there before its words, or screen readers would miss the first.
  const [isThere, setThere] = useState(false)
  useEffect(() => setThere(true), [])
  const shown = isThere ? news : null
  useEffect(() => {
    if (!shown || held) return
    const timer = setTimeout(() => store.hush(), STAYS)
    return () => clearTimeout(timer)
  }, [shown, held, store])
  const giveBack = () => {
    const target = before.current?.isConnected ? before.current : document.getElementById('main')
    target?.focus({ preventScroll: true })
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only waits while somebody is on it
    <div
      className={styles.toast}
      data-shown={shown !== null || undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={({ currentTarget, relatedTarget }) => {
        setHeld(true)
        if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
          before.current = relatedTarget
      }}
      onBlur={() => setHeld(false)}
    >
      <p role="status">{shown && wordsFor(shown)}</p>
      {shown?.kind === 'changed' && (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            giveBack()
            store.undo()
          }}
        >
          {frameWords().undo}
        </button>
      )}
      {shown && (
        <button
          type="button"
          className={styles.close}
          aria-label={frameWords().dismiss}
          onClick={() => {
            giveBack()
            store.hush()
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  )
}

function wordsFor({ kind, text }: News): string {
  // Asked for as it is shown: what is told, or taken back, may be a choice of language.
  const told = typeof text === 'string' ? text : text()
  return kind === 'undone' ? frameWords().undone(told) : told
}
