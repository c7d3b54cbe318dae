import { type ReactNode, Suspense, useState } from 'react'
import { feedWords } from '../language/english/feed.ts'
import { frameWords } from '../language/english/frame.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './filter-panel.module.css'

interface FilterPanelProps {
  /** The form, which is not loaded before it is opened; told how to close the dialog. */
  readonly children: (close: () => void) => ReactNode
}

/** Everything that a list can be cut down by, in a dialog that writes the address. */
export function FilterPanel({ children }: FilterPanelProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button className={styles.open} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {feedWords().filters}
      </button>
      {isOpen && (
        <Dialog name={feedWords().filters} onClose={close} className={styles.panel} titled>
          <Suspense fallback={<p>{frameWords().loading}</p>}>{children(close)}</Suspense>
        </Dialog>
      )}
    </>
  )
}
