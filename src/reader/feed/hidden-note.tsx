import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { handToFilters } from '../filters/filter-chips.tsx'
import { useKept } from '../kept/kept-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { SiteLink } from '../parts/site-link.tsx'
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
  const words = feedWords()
  const ofView = request.view === 'stories' ? words.hiddenStories : words.hiddenArticles
  return (
    <p className={styles.note}>
      <span>{muted ? words.mutedShown : ofView(hidden)}</span>{' '}
      <SiteLink to={{ pathname: scope.path, search }} onClick={handToFilters}>
        {muted ? words.hideIt : words.show}
      </SiteLink>{' '}
      <SiteLink to="/settings#mutes">{words.changeMutes}</SiteLink>
    </p>
  )
}
