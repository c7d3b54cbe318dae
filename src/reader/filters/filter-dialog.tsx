import { type ReactNode, Suspense } from 'react'
import { feedWords } from '../language/english/feed.ts'
import { frameWords } from '../language/english/frame.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './filter-dialog.module.css'

interface FilterDialogProps {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Holds the filters of a list while they come, and then. */
export function FilterDialog({ onClose, children }: FilterDialogProps) {
  return (
    <Dialog name={feedWords().filters} onClose={onClose} className={styles.panel} titled>
      <Suspense fallback={<p>{frameWords().loading}</p>}>{children}</Suspense>
    </Dialog>
  )
}
