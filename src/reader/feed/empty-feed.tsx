import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { type FeedRequest, type Filters, formatFeedRequest } from '../../model/filters/filters.ts'
import type { Topic } from '../../model/topic.ts'
import { useSite } from '../app/site-context.ts'
import type { FeedTaken } from '../data/reading.ts'
import { handToFilters } from '../filters/filter-chips.tsx'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { nothingWords } from '../language/words/nothing.ts'
import { Notice } from '../parts/notice.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { FeedBar } from './feed-bar.tsx'
import { type FeedScope, pagePath } from './feed-scope.ts'
import { filtersToLoosen, hasDaysExchanged } from './filters-to-loosen.ts'
import { HiddenNote } from './hidden-note.tsx'
import { useFocusOfNone } from './use-focus-keeper.ts'

interface EmptyFeedProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** Page of the address, from 1; null where what it says is no number of one. */
  readonly page: number | null
  /** Null where there is no such topic or source. */
  readonly taken: FeedTaken | null
}

/** A feed with nothing in it says why, and offers a way on, such as the filter to loosen. */
export function EmptyFeed({ scope, request, page, taken }: EmptyFeedProps) {
  if (taken === null) return <Unknown scope={scope} request={request} />
  if (page === null) return <NoSuchPage scope={scope} request={request} last={null} />
  if (page > 1) {
    const last = Math.ceil((taken.total ?? 0) / CARDS_PER_PAGE)
    return <NoSuchPage scope={scope} request={request} last={last} />
  }
  return <Nothing scope={scope} request={request} taken={taken} />
}

interface NothingProps extends Pick<EmptyFeedProps, 'scope' | 'request'> {
  readonly taken: FeedTaken
}

function Nothing({ scope, request, taken }: NothingProps) {
  const words = nothingWords()
  const { hidden, isBare = false } = taken
  useFocusOfNone()
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

function whyNothing(filters: Filters, hidden: number): string {
  const words = nothingWords()
  if (hidden > 0) return `${words.allMutedText} ${words.nothingFitsText}`
  return hasDaysExchanged(filters) ? words.nothingBetween : words.nothingFitsText
}

interface NoSuchPageProps extends Pick<EmptyFeedProps, 'scope' | 'request'> {
  /** The last page that there is, 0 where it is not known; null where what was asked for is no number of one. */
  readonly last: number | null
}

/** Says that a feed has no page by that number, where it begins, and where it ends. */
function NoSuchPage({ scope, request, last }: NoSuchPageProps) {
  const words = nothingWords()
  const query = formatFeedRequest(request)
  const start = pagePath(scope, 1, query)
  return (
    <Notice title={words.noSuchPage} alert level={2}>
      <p>
        <Rich text={last === null ? words.noPageNumber : words.noSuchPageText} parts={{ start }} />
      </p>
      {last !== null && last > 1 && (
        <p>
          <SiteLink to={pagePath(scope, last, query)}>{feedWords().backTo(last)}</SiteLink>
        </p>
      )}
    </Notice>
  )
}

/** Says that there is no such topic or source. */
function Unknown({ scope, request }: Pick<EmptyFeedProps, 'scope' | 'request'>) {
  const { topics } = useSite()
  // The front page has a heading of its own.
  const level = scope.kind === 'all' ? 2 : 1
  if (unknownOf(scope, request, topics) === 'source') {
    return (
      <Notice title={feedWords().noSuchSource} level={level} alert>
        <p>
          <Rich text={nothingWords().noSuchSourceText} parts={{ sources: '/sources', front: '/' }} />
        </p>
      </Notice>
    )
  }
  return (
    <Notice title={feedWords().noSuchTopic} level={level} alert>
      <p>
        <Rich text={nothingWords().noSuchTopicText} parts={{ topics: '/topics', front: '/' }} />
      </p>
    </Notice>
  )
}

/** Which of what an address names there is not, where there is nothing to be shown for it. */
function unknownOf(scope: FeedScope, { filters }: FeedRequest, topics: readonly Topic[]): 'topic' | 'source' {
  if (scope.kind === 'source') return 'source'
  const asked = scope.kind === 'topic' ? [scope.topic, ...filters.topics] : filters.topics
  return asked.every((id) => topics.some((topic) => topic.id === id)) ? 'source' : 'topic'
}
