import { useQueryClient } from '@tanstack/react-query'
import type { To } from 'react-router-dom'
import { SEARCH_SORTS } from '../../model/search/found-story.ts'
import { formatSearchRequest, type SearchRequest } from '../../model/search/search-request.ts'
import type { ResultsTaken } from '../../model/search/take-results.ts'
import { useSite } from '../app/site-context.ts'
import { FilterChips, handToFilters, useChips } from '../filters/filter-chips.tsx'
import { FilterPanel } from '../filters/filter-panel.tsx'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { searchPageWords } from '../language/words/search.ts'
import { partOf } from '../overlays/use-part.ts'
import choice from '../parts/choice.module.css'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { searchAddress } from './search-address.ts'
import styles from './search-header.module.css'

const FILTERS = partOf(async () => (await import('./search-filters.tsx')).SearchFilters)

interface SearchHeaderProps {
  readonly request: SearchRequest
  /** False before the first letter. */
  readonly asked: boolean
  readonly taken: ResultsTaken | undefined
  /** True while what is at hand answers what was typed before. */
  readonly waits: boolean
}

/** What was searched for, how much was found, in which order, under which filters. */
export function SearchHeader({ request, asked, taken, waits }: SearchHeaderProps) {
  const { words } = request.filters
  return (
    <header className={styles.header}>
      <div className={styles.heading}>
        <h1 className={styles.title} dir="auto">
          {words || frameWords().search}
        </h1>
        {/* Told once it stands still, for who does not see it. */}
        <p className={styles.count} role="status">
          {taken && !waits && countText(request, taken)}
        </p>
      </div>
      {asked && (
        <div className={styles.bar} data-choices>
          <SortLinks request={request} />
          <span className={styles.tools}>
            <FilterPanel part={FILTERS}>
              {(SearchFilters, close) => <SearchFilters request={request} close={close} />}
            </FilterPanel>{' '}
            {words && <FollowButton request={request} />}
          </span>
        </div>
      )}
      <div className={styles.chips}>
        <Chips request={request} />
      </div>
      {taken && taken.hidden > 0 && (
        <p className={styles.note}>
          {searchPageWords().hidden(taken.hidden)}{' '}
          <SiteLink to={searchAddress(request, { muted: true })} onClick={handToFilters}>
            {feedWords().show}
          </SiteLink>{' '}
          <SiteLink to="/settings#mutes">{feedWords().changeMutes}</SiteLink>
        </p>
      )}
    </header>
  )
}

function countText({ view }: SearchRequest, { total, matching, cards }: ResultsTaken): string {
  const noun = (count: number) =>
    view === 'stories' ? frameWords().stories(count) : frameWords().articles(count)
  if (total !== null) return total === 0 ? searchPageWords().nothingFound : noun(total)
  return matching === null
    ? searchPageWords().firstOf(cards.length)
    : searchPageWords().firstOfMatching(cards.length, matching)
}

function SortLinks({ request }: { readonly request: SearchRequest }) {
  const { manifest } = useSite()
  const offered = SEARCH_SORTS.filter(
    (sort) => sort !== 'heat' || manifest.offersHeat || request.sort === 'heat',
  )
  const words = searchPageWords()
  return (
    <>
      <Choices
        name={feedWords().sortBy}
        choices={offered.map((sort) => ({
          label: sort === 'relevance' ? words.relevance : feedWords()[sort],
          to: searchAddress({ ...request, sort }),
          isChosen: sort === request.sort,
        }))}
      />
      <Choices
        name={words.resultsAs}
        choices={(['stories', 'articles'] as const).map((view) => ({
          label: words[view],
          to: searchAddress({ ...request, view }),
          isChosen: view === request.view,
        }))}
      />
    </>
  )
}

interface ChoicesProps {
  readonly name: string
  readonly choices: readonly { readonly label: string; readonly to: To; readonly isChosen: boolean }[]
}

function Choices({ name, choices }: ChoicesProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form controls, and these are links
    <div className={styles.choices} role="group" aria-label={name}>
      <Spaced>
        {choices.map(({ label, to, isChosen }) => (
          <SiteLink
            key={label}
            className={choice.choice}
            to={to}
            replace
            aria-current={isChosen ? 'true' : undefined}
          >
            {label}
          </SiteLink>
        ))}
      </Spaced>
    </div>
  )
}

/** The filters of the address, each with its own way off; words are taken off in the box, the view above. */
function Chips({ request }: { readonly request: SearchRequest }) {
  const { filters } = request
  const { words } = filters
  return (
    <FilterChips
      selection={{ view: 'stories', filters: { ...filters, words: '' } }}
      addressOf={(selection) => searchAddress(request, { ...selection.filters, words })}
    />
  )
}

function FollowButton({ request }: { readonly request: SearchRequest }) {
  const { manifest } = useSite()
  const client = useQueryClient()
  const store = useKeptStore()
  const key = `search:${formatSearchRequest({ ...request, sort: 'relevance', view: 'stories' })}`
  const followed = useKept((kept) => kept.follows.has(key))
  // Its words, and what it is cut down to: one may follow the same words under several filters.
  const name = useChips(request.filters)
    .map(({ label }) => label)
    .join(frameWords().comma)
  const toggle = async () => {
    if (followed) return store.change(feedWords().unfollowed(name), removeEdits('follows', [key]))
    try {
      // Most who search follow nothing: what that takes comes with the press.
      const { followListEdits } = await import('../following/followed.ts')
      const edits = await followListEdits(client, manifest, key, name, Date.now())
      store.change(feedWords().followed(name), edits)
    } catch {
      store.tell(searchPageWords().notFollowed)
    }
  }
  return (
    <button type="button" className={styles.follow} aria-pressed={followed} onClick={toggle}>
      {followed ? searchPageWords().following : searchPageWords().follow}
    </button>
  )
}
