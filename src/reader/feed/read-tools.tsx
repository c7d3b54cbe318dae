import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useHand } from '../items/use-hand.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import choice from '../parts/choice.module.css'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './read-tools.module.css'

const TOOL = `${choice.choice} ${styles.tool}`

interface ReadToolsProps {
  readonly path: string
  readonly request: FeedRequest
}

/** Leaves out what was read, and marks all that is shown as read: what is there at the moment of the click. */
export function ReadTools({ path, request }: ReadToolsProps) {
  const hand = useHand()
  const { unread } = request.filters
  const search = formatFeedRequest({ ...request, filters: { ...request.filters, unread: !unread } })
  return (
    <>
      {path === '/' && (
        <SiteLink className={TOOL} to="/catch-up">
          {frameWords().catchUp}
        </SiteLink>
      )}{' '}
      <SiteLink className={TOOL} to={{ pathname: path, search }} aria-current={unread ? 'true' : undefined}>
        {feedWords().unreadOnly}
      </SiteLink>{' '}
      <button type="button" className={TOOL} onClick={() => hand.markAllRead(shownSubjects())}>
        {feedWords().markAllRead}
      </button>{' '}
    </>
  )
}
