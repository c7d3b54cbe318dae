import { useLayoutEffect } from 'react'
import { Link } from 'react-router-dom'
import { type FeedRequest, type Filters, formatFeedRequest, NO_FILTERS } from '../../model/filters.ts'
import { currentItem } from '../items/current-item.ts'
import { Notice } from '../parts/notice.tsx'
import { FeedBar } from './feed-bar.tsx'
import { type FeedScope, pagePath } from './feed-scope.ts'
import { HiddenNote } from './hidden-note.tsx'

interface EmptyFeedProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly page: number
  /** How many would be here, but are muted. */
  readonly hidden: number
}

/** A feed with nothing in it says why, and offers the filter to loosen. */
export function EmptyFeed({ scope, request, page, hidden }: EmptyFeedProps) {
  const query = formatFeedRequest(request)
  // The current item went with the rest of the list, as when its source was muted: the focus is not to be lost.
  useLayoutEffect(() => {
    if (currentItem() !== null && document.activeElement === document.body)
      document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  if (page > 1) {
    return (
      <Notice title="There is no such page" alert level={2}>
        <p>
          The list ends before it. <Link to={pagePath(scope, 1, query)}>Go to its beginning</Link>.
        </p>
      </Notice>
    )
  }
  const bar = (
    <>
      <FeedBar scope={scope} request={request} axis={null} visit={null} />
      <HiddenNote scope={scope} request={request} hidden={hidden} />
    </>
  )
  if (request.filters.unread && filtersToLoosen({ ...request.filters, unread: false }).length === 0) {
    const search = formatFeedRequest({ ...request, filters: { ...request.filters, unread: false } })
    return (
      <>
        {bar}
        <Notice title="You have read it all" level={2}>
          <p>
            Nothing unread is left here. <Link to={{ pathname: scope.path, search }}>Show what you read</Link>
            , or come back later.
          </p>
        </Notice>
      </>
    )
  }
  const loosened = filtersToLoosen(request.filters)
  if (loosened.length === 0 && hidden > 0) {
    return (
      <>
        {bar}
        <Notice title="All of it is muted" level={2}>
          <p>Everything here is something you asked not to see.</p>
        </Notice>
      </>
    )
  }
  if (loosened.length === 0) {
    return (
      <Notice
        title={scope.kind === 'source' ? 'Known from other coverage only' : 'Nothing here yet'}
        level={2}
      >
        <p>
          {scope.kind === 'source'
            ? 'No article of this source is filed here; stories name it among those who covered them.'
            : 'No article has been published here so far.'}
          {scope.path !== '/' && (
            <>
              {' '}
              See <Link to="/">the front page</Link>.
            </>
          )}
        </p>
      </Notice>
    )
  }
  return (
    <>
      {bar}
      <Notice title="Nothing fits all of this" level={2}>
        <p>Some would, with one filter less:</p>
        <ul>
          {loosened.map(({ label, filters }) => (
            <li key={label}>
              <Link to={{ pathname: scope.path, search: formatFeedRequest({ ...request, filters }) }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

export function filtersToLoosen(filters: Filters): { label: string; filters: Filters }[] {
  const ways: { label: string; filters: Filters }[] = []
  if (filters.words)
    ways.push({ label: `Without the words “${filters.words}”`, filters: { ...filters, words: '' } })
  if (filters.unread) ways.push({ label: 'Read stories, too', filters: { ...filters, unread: false } })
  if (filters.minQuality > 0) ways.push({ label: 'Of any quality', filters: { ...filters, minQuality: 0 } })
  if (filters.from || filters.to)
    ways.push({ label: 'Of any date', filters: { ...filters, from: null, to: null } })
  if (filters.type) ways.push({ label: 'Articles and videos', filters: { ...filters, type: null } })
  if (filters.topics.length > 0) ways.push({ label: 'On any topic', filters: { ...filters, topics: [] } })
  if (filters.sources.length > 0)
    ways.push({ label: 'From any source', filters: { ...filters, sources: [] } })
  if (ways.length > 1) ways.push({ label: 'Without any filter', filters: NO_FILTERS })
  return ways
}
