import { lazy, Suspense, useState } from 'react'
import type { FeedRequest } from '../../model/filters.ts'
import { Dialog } from '../overlays/dialog.tsx'
import type { FeedScope } from './feed-scope.ts'
import styles from './filter-panel.module.css'

const FilterForm = lazy(async () => ({ default: (await import('./filter-form.tsx')).FilterForm }))

interface FilterPanelProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
}

/** Everything a feed can be cut down by, in a dialog that writes the address. */
export function FilterPanel({ scope, request }: FilterPanelProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <button className={styles.open} type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Filters
      </button>
      {isOpen && (
        <Dialog name="Filters" onClose={close} className={styles.panel} titled>
          <Suspense fallback={<p>Loading</p>}>
            <FilterForm scope={scope} request={request} close={close} />
          </Suspense>
        </Dialog>
      )}
    </>
  )
}
