import { useQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import { chooseLead } from '../../model/lead.ts'
import { asksForAnything, parseSearchRequest, type SearchRequest } from '../../model/search/search-request.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useAddressQuery } from '../app/use-address-query.ts'
import { FeedSkeleton } from '../feed/feed-skeleton.tsx'
import { useStanding } from '../items/standing.ts'
import { useShownCount } from '../items/use-shown-count.ts'
import { useTrail } from '../items/use-trail.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { useFeedTaste } from '../kept/reader-taste.ts'
import { searchedEdits } from '../kept/recent-searches.ts'
import { frameWords } from '../language/words/frame.ts'
import { FailureNotice } from '../parts/failure-notice.tsx'
import { resultsQuery } from '../search/results-query.ts'
import { SearchAside } from '../search/search-aside.tsx'
import { searchFacetsQuery } from '../search/search-facets-query.ts'
import { SearchHeader } from '../search/search-header.tsx'
import styles from '../search/search-page.module.css'
import { SearchResults } from '../search/search-results.tsx'
import { SearchStart } from '../search/search-start.tsx'
import { useIsWide } from '../search/use-is-wide.ts'

const RESULTS_PER_PAGE = 20
/** Who looks at results for so long has searched for that, in milliseconds, and not for its first letters. */
const SETTLED = 2500

/** What was searched for, as it is typed. */
export function SearchPage() {
  const { manifest } = useSite()
  const query = useAddressQuery()
  const request = useMemo(() => parseSearchRequest(query), [query])
  const { words } = request.filters
  const [shown, showMore] = useShownCount(RESULTS_PER_PAGE)
  const taste = useFeedTaste({ filters: request.filters, sort: 'newest' })
  useStanding(useMemo(() => ({ kind: 'search', request, taste, shown }), [request, taste, shown]))
  const saved = useKept((kept) => kept.saved)
  const asked = asksForAnything(request)
  const results = useQuery({
    ...resultsQuery(manifest, request, taste, saved, shown),
    enabled: asked,
  })
  const taken = asked && !results.isLoadingError ? results.data : undefined
  const waits = asked && (results.isPending || results.isPlaceholderData)
  useTrail(
    words || frameWords().search,
    useMemo(() => taken?.cards.map((card) => chooseLead(card.articles).id), [taken]),
  )
  useRemembered(waits || !taken?.cards.length ? '' : words)

  return (
    <Page title={words || frameWords().search} siteTitle={manifest.title} busy={waits}>
      <div className={styles.page}>
        <SearchHeader request={request} asked={asked} taken={taken} waits={waits} />
        <div className={styles.beside}>
          <SearchAside words={words} />
          {asked && <Facets request={request} isShown={taken !== undefined} />}
        </div>
        <div className={asked ? `${styles.results} ${styles.found}` : styles.results}>
          {!asked ? (
            <SearchStart />
          ) : results.isLoadingError ? (
            <FailureNotice error={results.error} retry={() => results.refetch()} />
          ) : taken === undefined ? (
            <FeedSkeleton />
          ) : (
            <SearchResults request={request} taken={taken} waits={waits} showMore={showMore} />
          )}
        </div>
      </div>
    </Page>
  )
}

/** Counts for all choices take the whole catalogue: of larger corpora it is fetched for those who open the filters. */
const MOST_COUNTED = 20_000

interface FacetsProps {
  readonly request: SearchRequest
  /** Whether the results are there, which come first. */
  readonly isShown: boolean
}

/** What the results can be cut down to, where there is room beside them. */
function Facets({ request, isShown }: FacetsProps) {
  const { manifest } = useSite()
  const isOffered = useIsWide() && manifest.counts.articles <= MOST_COUNTED
  const { data: SearchFacets } = useQuery({ ...searchFacetsQuery, enabled: isOffered && isShown })
  return isOffered && SearchFacets && <SearchFacets request={request} />
}

/** Notes a search that was looked at for a while among the recent ones. */
function useRemembered(words: string): void {
  const store = useKeptStore()
  useEffect(() => {
    if (words === '') return
    const note = () => store.note(searchedEdits(store.state().kept.searches, words, Date.now()))
    const timer = setTimeout(note, SETTLED)
    return () => clearTimeout(timer)
  }, [words, store])
}
