import { Link } from 'react-router-dom'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { Notice } from '../parts/notice.tsx'

interface WithdrawnProps {
  readonly id: string
  readonly title: string
}

/** What is left of an article that the publisher took back from somebody who had kept it: its title. */
export function Withdrawn({ id, title }: WithdrawnProps) {
  const store = useKeptStore()
  const saved = useKept((kept) => kept.saved.has(id))
  return (
    <Notice title={title}>
      <p role="status">Withdrawn: the publisher has taken this article back.</p>
      <p>
        {saved && (
          <>
            <button type="button" onClick={() => store.change('No longer saved', removeEdits('saved', [id]))}>
              Remove it from what you saved
            </button>{' '}
            or{' '}
          </>
        )}
        see the <Link to="/">newest stories</Link>.
      </p>
    </Notice>
  )
}
