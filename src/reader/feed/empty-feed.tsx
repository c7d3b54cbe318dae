import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { type FeedRequest, type Filters, formatFeedRequest, NO_FILTERS } from '../../model/filters/filters.ts'
import type { FeedTaken } from '../data/reading.ts'
import { handToFilters } from '../filters/filter-chips.tsx'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { Notice } from '../parts/notice.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { FeedBar } from './feed-bar.tsx'
import { type FeedScope, pagePath } from './feed-scope.ts'
import { HiddenNote } from './hidden-note.tsx'
import { useFocusOfNone } from './use-focus-keeper.ts'

interface EmptyFeedProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  readonly page: number
  readonly taken: FeedTaken
}

/** A feed with nothing in it says why, and offers the filter to loosen. */
export function EmptyFeed({ scope, request, page, taken }: EmptyFeedProps) {
  const words = feedWords()
  const { hidden, total = 0, isBare = false } = taken
  useFocusOfNone()
  if (page > 1) return <NoSuchPage scope={scope} request={request} last={Math.ceil(total / CARDS_PER_PAGE)} />
  const bar = (
    <>
      <FeedBar scope={scope} request={request} axis={null} visit={null} />
      <HiddenNote scope={scope} request={request} hidden={hidden} />
    </>
  )
  const loosened = isBare ? [] : filtersToLoosen(request.filters)
  const isUnreadAlone = request.filters.unread && loosened.length === 1
  // What is hidden is unread.
  if (isUnreadAlone && hidden === 0) {
    const search = formatFeedRequest({ ...request, filters: { ...request.filters, unread: false } })
    return (
      <>
        {bar}
        <Notice title={words.readItAll} level={2}>
          <p>
            <Rich
              text={words.readItAllText}
              parts={{
                show: (text) => (
                  <SiteLink to={pagePath(scope, 1, search)} onClick={handToFilters}>
                    {text}
                  </SiteLink>
                ),
              }}
            />
          </p>
        </Notice>
      </>
    )
  }
  if (loosened.length === 0 && hidden > 0) {
    return (
      <>
        {bar}
        <Notice title={words.allMuted} level={2}>
          <p>{words.allMutedText}</p>
        </Notice>
      </>
    )
  }
  if (loosened.length === 0) {
    return (
      <Notice title={scope.kind === 'source' ? words.onlyReferences : words.nothingYet} level={2}>
        <p>
          {scope.kind === 'source' ? words.onlyReferencesText : words.nothingYetText}
          {scope.path !== '/' && (
            <>
              {' '}
              <Rich text={words.seeFront} parts={{ front: '/' }} />
            </>
          )}
        </p>
      </Notice>
    )
  }
  return (
    <>
      {bar}
      <Notice title={hidden > 0 ? words.allMuted : words.nothingFits} level={2}>
        <p>{whyNothing(request.filters, hidden)}</p>
        <ul>
          {loosened.map(({ label, filters }) => (
            <li key={label}>
              <SiteLink
                to={{ pathname: scope.path, search: formatFeedRequest({ ...request, filters }) }}
                onClick={handToFilters}
              >
                {label}
              </SiteLink>
            </li>
          ))}
        </ul>
      </Notice>
    </>
  )
}

interface NoSuchPageProps extends Pick<EmptyFeedProps, 'scope' | 'request'> {
  /** The last page that there is, 0 where it is not known; null where what was asked for is no number of one. */
  readonly last: number | null
}

/** Says that a feed has no page by that number, where it begins, and where it ends. */
export function NoSuchPage({ scope, request, last }: NoSuchPageProps) {
  const words = feedWords()
  const query = formatFeedRequest(request)
  const start = pagePath(scope, 1, query)
  return (
    <Notice title={words.noSuchPage} alert level={2}>
      <p>
        <Rich text={last === null ? words.noPageNumber : words.noSuchPageText} parts={{ start }} />
      </p>
      {last !== null && last > 1 && (
        <p>
          <SiteLink to={pagePath(scope, last, query)}>{words.backTo(last)}</SiteLink>
        </p>
      )}
    </Notice>
  )
}

function whyNothing(filters: Filters, hidden: number): string {
  if (hidden > 0) return `${feedWords().allMutedText} ${feedWords().nothingFitsText}`
  return hasDaysExchanged(filters) ? feedWords().nothingBetween : feedWords().nothingFitsText
}

function hasDaysExchanged({ from, to }: Filters): boolean {
  return from !== null && to !== null && from > to
}

export function filtersToLoosen(filters: Filters): { label: string; filters: Filters }[] {
  const words = feedWords()
  const ways: { label: string; filters: Filters }[] = []
  if (hasDaysExchanged(filters))
    ways.push({ label: words.daysExchanged, filters: { ...filters, from: filters.to, to: filters.from } })
  if (filters.words)
    ways.push({ label: words.withoutWords(filters.words), filters: { ...filters, words: '' } })
  if (filters.unread) ways.push({ label: words.readToo, filters: { ...filters, unread: false } })
  if (filters.minQuality > 0) ways.push({ label: words.anyQuality, filters: { ...filters, minQuality: 0 } })
  if (filters.from || filters.to)
    ways.push({ label: words.anyDate, filters: { ...filters, from: null, to: null } })
  if (filters.type) ways.push({ label: words.anyType, filters: { ...filters, type: null } })
  if (filters.topics.length > 0) ways.push({ label: words.anyTopic, filters: { ...filters, topics: [] } })
  if (filters.sources.length > 0) ways.push({ label: words.anySource, filters: { ...filters, sources: [] } })
  if (ways.length > 1) ways.push({ label: words.anyFilter, filters: NO_FILTERS })
  return ways
}
