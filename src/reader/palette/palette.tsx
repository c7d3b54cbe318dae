import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useId, useState } from 'react'
import { go } from '../app/navigate.ts'
import { useSite } from '../app/site-context.ts'
import { sourcesQuery } from '../data/queries.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useHand } from '../items/use-hand.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { useWholeKept } from '../kept/use-whole-kept.ts'
import { menuWords } from '../language/words/menu.ts'
import { Dialog } from '../overlays/dialog.tsx'
import { useOverlay } from '../overlays/overlay-context.ts'
import { type Choice, choicesFor, findChoices, searchChoice } from './choices.ts'
import styles from './palette.module.css'

/** One box that leads to every page, topic, source and action. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { manifest, topics } = useSite()
  const sources = useQuery(sourcesQuery(manifest))
  useWholeKept()
  const history = useKept((kept) => kept.history)
  const settings = useKept((kept) => kept.settings)
  const open = useOverlay()
  const store = useKeptStore()
  const hand = useHand()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)

  const all = choicesFor({ topics, sources: sources.data?.sources ?? [], history, settings })
  const named = findChoices(all, typed)
  const found = typed.trim() === '' ? named : [...named, searchChoice(typed.trim())]
  const chosen = found[Math.min(at, found.length - 1)]

  const run = (choice: Choice) => {
    onClose()
    switch (choice.kind) {
      case 'place':
        return go(choice.path)
      case 'undo':
        return hand.undo()
      case 'all-read':
        return hand.markAllRead(shownSubjects())
      case 'keys':
        return open({ kind: 'keys' })
      case 'change':
        return store.change(choice.label, choice.edits(Date.now()))
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const last = found.length - 1
    const moves: Record<string, number> = {
      ArrowDown: at >= last ? 0 : at + 1,
      ArrowUp: at <= 0 ? last : at - 1,
    }
    const next = moves[event.key]
    if (next !== undefined) {
      event.preventDefault()
      setAt(Math.max(0, next))
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    }
    if (event.key === 'Enter' && chosen) {
      event.preventDefault()
      run(chosen)
    }
  }

  return (
    <Dialog name={menuWords().anywhere} onClose={onClose} className={styles.palette}>
      <input
        className={styles.box}
        type="text"
        role="combobox"
        aria-label={menuWords().box}
        aria-expanded={found.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen ? `${listId}-${found.indexOf(chosen)}` : undefined}
        aria-autocomplete="list"
        placeholder={menuWords().anywhere}
        autoFocus
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div className={styles.list} id={listId} role="listbox" aria-label={menuWords().choices}>
        {found.map((choice, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the focus, and its keys choose
          <div
            key={choice.id}
            id={`${listId}-${index}`}
            className={styles.choice}
            role="option"
            tabIndex={-1}
            aria-selected={choice === chosen}
            onClick={() => run(choice)}
          >
            <bdi>{choice.label}</bdi> <span>{choice.group}</span>
          </div>
        ))}
      </div>
      <p className={styles.none} role="status">
        {named.length === 0 && menuWords().nothing}
      </p>
    </Dialog>
  )
}
