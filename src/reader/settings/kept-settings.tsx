import { type ChangeEvent, useState } from 'react'
import { clearEdits } from '../kept/clear-edits.ts'
import { exportKept, importKept } from '../kept/export.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import type { Edit, Kept } from '../kept/records.ts'
import { frameWords } from '../language/words/frame.ts'
import { settingWords } from '../language/words/settings.ts'
import { saveFile } from './save-file.ts'
import styles from './settings.module.css'

interface Outcome {
  readonly text: string
  readonly failed: boolean
  /** What an import brought here. */
  readonly edits: readonly Edit[]
}

/** What is kept, and how to take it along, bring it here, or be rid of it. */
export function KeptSettings() {
  const store = useKeptStore()
  const kept = useKept((all) => all)
  const place = useKept((_, state) => state.place)
  const damaged = useKept((_, state) => state.damaged)
  const words = settingWords()
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    const text = await file.text()
    await store.complete()
    const read = importKept(text, store.state().kept, Date.now())
    // The same file may be chosen again.
    input.value = ''
    if (read.kind === 'failed') return setOutcome({ text: read.reason, failed: true, edits: [] })
    setOutcome(null)
    store.change(words.imported, read.edits)
    await store.written()
    const unread = read.unreadable > 0 ? frameWords().gap + words.unreadable(read.unreadable) : ''
    setOutcome({ text: `${words.brought(read.edits.length)}${unread}`, failed: false, edits: read.edits })
  }

  const download = async () => {
    await store.complete()
    const state = store.state()
    const day = new Date().toISOString().slice(0, 10)
    saveFile(`throughline-${day}.json`, exportKept(state.kept, state.damaged, Date.now()))
  }

  const clear = async () => {
    await store.complete()
    const state = store.state()
    store.change(words.cleared, clearEdits(state.kept, state.damaged))
    void store.refresh()
  }

  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{words.kept}</h2>
      <p className={styles.hint}>
        {words.keptCounts(
          kept.read.size,
          kept.history.size,
          kept.saved.size,
          kept.follows.size,
          kept.mutes.size,
          kept.searches.size,
        ) +
          frameWords().gap +
          words.places[place]}
      </p>
      {damaged.length > 0 && <p className={styles.hint}>{words.damaged(damaged.length)}</p>}
      <p className={styles.actions}>
        <button type="button" onClick={download}>
          {words.exportFile}
        </button>{' '}
        <label className={styles.file}>
          {words.importFile}
          <input type="file" accept=".json,application/json" onChange={onFile} />
        </label>{' '}
        <button type="button" onClick={clear}>
          {words.clearEverything}
        </button>
      </p>
      <p className={styles.hint} role={outcome?.failed ? 'alert' : 'status'}>
        {outcome && stands(outcome, kept) && outcome.text}
      </p>
    </section>
  )
}

/** Whether any of what an import brought here is still there: it may have been taken back, or cleared. */
function stands({ edits }: Outcome, kept: Kept): boolean {
  return edits.length === 0 || edits.some(({ store, key, record }) => kept[store].get(key)?.at === record?.at)
}
