import { removeEdits } from '../kept/keep-edits.ts'
import { useKeptStore } from '../kept/kept-context.ts'
import type { Edit } from '../kept/records.ts'
import { keptWords } from '../language/words/kept.ts'
import styles from './kept-page.module.css'

interface KeptHeaderProps {
  readonly title: string
  readonly of: Edit['store']
  /** All that the page lists. */
  readonly kept: ReadonlyMap<string, unknown>
  /** What is said once nothing of it is kept any more. */
  readonly cleared: string
}

/** The name of a page of what the reader keeps, and the way to keep none of it. */
export function KeptHeader({ title, of, kept, cleared }: KeptHeaderProps) {
  const store = useKeptStore()
  return (
    <div className={styles.header}>
      <h1>{title}</h1>
      {kept.size > 0 && (
        <button type="button" onClick={() => store.change(cleared, removeEdits(of, kept.keys()))}>
          {keptWords().clearAll}
        </button>
      )}
    </div>
  )
}
