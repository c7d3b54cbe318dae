import { Link } from 'react-router-dom'
import { type FeedRequest, formatFeedRequest } from '../../model/filters.ts'
import { useKept } from '../kept/kept-context.ts'
import { counted } from '../time/format-time.ts'
import type { FeedScope } from './feed-scope.ts'
import styles from './hidden-note.module.css'

interface HiddenNoteProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** How many were left out among those that are shown. */
  readonly hidden: number
}

/** Counts what mutes have hidden, and shows it to who wants to see. */
export function HiddenNote({ scope, request, hidden }: HiddenNoteProps) {
  const mutes = useKept((kept) => kept.mutes.size)
  const { muted } = request.filters
  if (mutes === 0 || (hidden === 0 && !muted)) return null
  const search = formatFeedRequest({ ...request, filters: { ...request.filters, muted: !muted } })
  const noun = request.view === 'stories' ? counted(hidden, 'story', 'stories') : counted(hidden, 'article')
  return (
    <p className={styles.note}>
      {muted ? 'What you muted is shown here, too.' : `${noun} hidden here by what you muted.`}{' '}
      <Link to={{ pathname: scope.path, search }}>{muted ? 'Hide it' : 'Show'}</Link>{' '}
      <Link to="/settings#mutes">Change mutes</Link>
    </p>
  )
}
