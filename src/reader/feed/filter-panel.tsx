import { type ReactNode, Suspense, useState } from 'react'
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
        Filters
      </button>
      {isOpen && (
        <Dialog name="Filters" onClose={close} className={styles.panel} titled>
          <Suspense fallback={<p>Loading</p>}>{children(close)}</Suspense>
        </Dialog>
      )}
    </>
  )
}
