import { type FunctionComponent, type ReactNode, useState } from 'react'
import { feedWords } from '../language/words/feed.ts'
import { type Part, usePart } from '../overlays/use-part.ts'
import styles from './filter-panel.module.css'

interface FilterPanelProps<P> {
  /** The dialog, which nobody needs before it is opened. */
  readonly part: Part<P>
  /** Told the dialog, and how to close it. */
  readonly children: (Filters: FunctionComponent<P>, close: () => void) => ReactNode
}

/** Opens everything that a list can be cut down by. */
export function FilterPanel<P>({ part, children }: FilterPanelProps<P>) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  const Filters = usePart(part, isOpen, close)
  return (
    <>
      <button className={styles.open} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {feedWords().filters}
      </button>
      {isOpen && Filters && children(Filters, close)}
    </>
  )
}
