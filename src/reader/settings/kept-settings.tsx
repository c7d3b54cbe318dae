import { type ChangeEvent, useState } from 'react'
import { clearEdits } from '../kept/clear-edits.ts'
import { exportKept, importKept } from '../kept/export.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import type { Place } from '../kept/kept-store.ts'
import { counted } from '../time/format-time.ts'
import { saveFile } from './save-file.ts'
import styles from './settings.module.css'

const PLACES: Record<Place, string> = {
  opening: 'It is being read from this device.',
  device: 'It is kept in this browser, on this device, and goes nowhere.',
  memory: 'This browser bars storage here: it lasts until this page is closed.',
  full: 'This device has no room left: the last changes last until this page is closed.',
}

/** What is kept, and how to take it along, bring it here, or be rid of it. */
export function KeptSettings() {
  const store = useKeptStore()
  const kept = useKept((all) => all)
  const place = useKept((_, state) => state.place)
  const damaged = useKept((_, state) => state.damaged)
  const [outcome, setOutcome] = useState<{ text: string; failed: boolean } | null>(null)

  const onFile = async (event: ChangeEvent<HTMLInputElement>) => {
    const input = event.currentTarget
    const file = input.files?.[0]
    if (!file) return
    const read = importKept(await file.text(), store.state().kept, Date.now())
    // The same file may be chosen again.
    input.value = ''
    if (read.kind === 'failed') return setOutcome({ text: read.reason, failed: true })
    store.change('Imported', read.edits)
    const unread = read.unreadable > 0 ? ` ${counted(read.unreadable, 'record')} could not be read.` : ''
    setOutcome({ text: `${counted(read.edits.length, 'record')} brought here.${unread}`, failed: false })
  }

  const download = () => {
    const day = new Date().toISOString().slice(0, 10)
    saveFile(`throughline-${day}.json`, exportKept(kept, damaged, Date.now()))
  }

  const clear = () => {
    store.change('Cleared everything', clearEdits(kept, damaged))
    void store.refresh()
  }

  return (
    <section aria-labelledby="kept">
      <h2 id="kept">What is kept</h2>
      <p className={styles.hint}>
        {counted(kept.read.size, 'read mark')}, {counted(kept.history.size, 'opened article')},{' '}
        {kept.saved.size} saved, {kept.follows.size} followed, {kept.mutes.size} muted,{' '}
        {counted(kept.searches.size, 'search', 'searches')}. {PLACES[place]}
      </p>
      {damaged.length > 0 && (
        <p className={styles.hint}>
          {counted(damaged.length, 'record')} could not be read. An export has{' '}
          {damaged.length === 1 ? 'it' : 'them'}, as found; clearing everything removes{' '}
          {damaged.length === 1 ? 'it' : 'them'}.
        </p>
      )}
      <p className={styles.actions}>
        <button type="button" onClick={download}>
          Export to a file
        </button>
        <label className={styles.file}>
          Import a file
          <input type="file" accept=".json,application/json" onChange={onFile} />
        </label>
        <button type="button" onClick={clear}>
          Clear everything
        </button>
      </p>
      <p className={styles.hint} role={outcome?.failed ? 'alert' : 'status'}>
        {outcome?.text}
      </p>
    </section>
  )
}
