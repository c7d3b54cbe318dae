import type { ReactNode } from 'react'
import { feedWords } from '../language/words/feed.ts'
import { Dialog } from '../overlays/dialog.tsx'
import styles from './filter-dialog.module.css'

interface FilterDialogProps {
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Holds the filters of a list. */
export function FilterDialog({ onClose, children }: FilterDialogProps) {
  return (
    <Dialog name={feedWords().filters} onClose={onClose} className={styles.panel} titled>
      {children}
    </Dialog>
  )
}
