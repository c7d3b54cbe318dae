import { lazy, type ReactNode, Suspense, useState } from 'react'
import { feedWords } from '../language/english/feed.ts'
import { Awaited } from '../overlays/awaited.tsx'
import styles from './filter-panel.module.css'

const FilterDialog = lazy(async () => ({ default: (await import('./filter-dialog.tsx')).FilterDialog }))

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
      <Suspense fallback={<Awaited onClose={close} />}>
        {isOpen && <FilterDialog onClose={close}>{children(close)}</FilterDialog>}
      </Suspense>
    </>
  )
}
