import { Search } from 'lucide'
import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { go, pathAddress } from '../app/navigate.ts'
import { useAddressQuery } from '../app/use-address-query.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { searchedEdits } from '../kept/recent-searches.ts'
import { settingOf } from '../kept/settings.ts'
import { frameWords } from '../language/words/frame.ts'
import { Icon } from '../parts/icon.ts'
import styles from './search-box.module.css'

const PATH = '/search'
/** So long after a letter the address follows, in milliseconds: less than between two of a fast hand. */
const PAUSE = 30

/** Words are looked for as they are typed: the address follows the box, and the box an address that has words. */
export function SearchBox() {
  const { typed, type, settle } = useTypedSearch()
  const store = useKeptStore()
  const keysOn = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    settle()
    leave()
    store.note(searchedEdits(store.state().kept.searches, typed, Date.now()))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    leave()
  }
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <Icon shapes={Search} className={styles.glass} size={15} />
        <input
          type="search"
          name="q"
          id="search"
          aria-label={frameWords().search}
          placeholder={frameWords().search}
          enterKeyHint="search"
          autoComplete="off"
          dir="auto"
          value={typed}
          onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {keysOn && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </form>
      <noscript>{frameWords().searchNeedsScript}</noscript>
    </search>
  )
}

/** Gives the keys, and on a phone the screen, back to the page. */
function leave(): void {
  document.getElementById('main')?.focus({ preventScroll: true })
}

/** The first letter opens the page of results, so that going back leads to where it was typed; others change it. */
function useTypedSearch() {
  const words = useAddressQuery().get('q') ?? ''
  const [typed, setTyped] = useState(words)
  /** The words that the box itself has put into the address last … */
  const sent = useRef(words)
  /** … and those before, as long as they may still arrive: on a slow device letters overtake the address. */
  const overtaken = useRef(new Set<string>())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  // Before anything is painted, or the box would for a moment say what the page no longer answers.
  useLayoutEffect(() => {
    if (words === sent.current) return overtaken.current.clear()
    if (overtaken.current.has(words)) return
    sent.current = words
    clearTimeout(timer.current)
    setTyped(words)
  }, [words])
  useEffect(() => () => clearTimeout(timer.current), [])

  const send = (text: string) => {
    clearTimeout(timer.current)
    const trimmed = text.trim()
    // By the address itself: what is rendered may be behind it, and the second letter would be one more step.
    const isHere = location.pathname === pathAddress(PATH)
    const next = new URLSearchParams(isHere ? location.search : '')
    if (trimmed === (next.get('q') ?? '')) return
    overtaken.current.add(sent.current)
    sent.current = trimmed
    if (trimmed === '') next.delete('q')
    else next.set('q', trimmed)
    go({ pathname: PATH, search: next.toString() }, { replace: isHere })
  }
  const type = (text: string) => {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => send(text), PAUSE)
  }
  useBoxBefore(type)
  return { typed, type, settle: () => send(typed) }
}

/** What somebody types into a printed box goes on in the one that takes its place. */
function useBoxBefore(type: (text: string) => void): void {
  const [before] = useState(() => globalThis.document?.querySelector<HTMLInputElement>('#search:focus'))
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is asked once, as this box enters the page
  useLayoutEffect(() => {
    if (!before || before.isConnected) return
    document.getElementById('search')?.focus({ preventScroll: true })
    if (before.value) type(before.value)
  }, [])
}
