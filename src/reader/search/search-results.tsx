import type { SearchRequest } from '../../model/search/search-request.ts'
import type { ResultsTaken } from '../../model/search/take-results.ts'
import { filtersToLoosen } from '../feed/filters-to-loosen.ts'
import { handToFilters } from '../filters/filter-chips.tsx'
import { useKept } from '../kept/kept-context.ts'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { nothingWords } from '../language/words/nothing.ts'
import { searchPageWords } from '../language/words/search.ts'
import { Notice } from '../parts/notice.tsx'
import { SiteLink } from '../parts/site-link.tsx'
import { asksForSaved } from './saved-times.ts'
import { searchAddress } from './search-address.ts'
import { SearchResult } from './search-result.tsx'
import styles from './search-results.module.css'

interface SearchResultsProps {
  readonly request: SearchRequest
  readonly taken: ResultsTaken
  readonly waits: boolean
  readonly showMore: () => void
}

/** What was found, and what was made of words that nobody writes. */
export function SearchResults({ request, taken, waits, showMore }: SearchResultsProps) {
  if (taken.cards.length === 0) return waits ? null : <NothingFound request={request} taken={taken} />
  return (
    <>
      <Remarks taken={taken} />
      {taken.cards.map((card) => (
        <SearchResult
          key={card.kind === 'story' ? card.story : card.articles[0]?.id}
          card={card}
          providers={taken.providers}
          terms={taken.terms}
        />
      ))}
      <p className={styles.more}>
        {taken.complete ? (
          feedWords().thatIsAll
        ) : (
          <button type="button" onClick={showMore}>
            {searchPageWords().moreResults}
          </button>
        )}
      </p>
    </>
  )
}

function Remarks({ taken: { corrections, partial } }: { readonly taken: ResultsTaken }) {
  return (
    <>
      {corrections.map(({ typed, meant }) => (
        <p key={typed} className={styles.remark}>
          <Rich
            text={meant.length > 3 ? searchPageWords().correctedMore : searchPageWords().corrected}
            parts={{
              typed: <bdi>{typed}</bdi>,
              meant: <strong>{meant.slice(0, 3).join(frameWords().comma)}</strong>,
            }}
          />
        </p>
      ))}
      {partial && <p className={styles.remark}>{searchPageWords().partial}</p>}
    </>
  )
}

/** Says that nothing was found, and which way to go on. */
function NothingFound({ request, taken }: Pick<SearchResultsProps, 'request' | 'taken'>) {
  const { filters } = request
  const isNothingSaved = useKept((kept) => kept.saved.size === 0)
  const wantsSaved = isNothingSaved && asksForSaved(filters.words)
  const plain = plainWords(filters.words)
  const ways = filtersToLoosen({ ...filters, words: '' }).map(({ label, filters: looser }) => ({
    label,
    to: searchAddress(request, { ...looser, words: filters.words }),
  }))
  if (plain !== '' && plain !== filters.words)
    ways.unshift({ label: searchPageWords().wordsAlone(plain), to: searchAddress(request, { words: plain }) })
  const [first, ...more] = plain.split(/\s+/)
  if (ways.length === 0 && first && more.length > 0)
    ways.push({ label: searchPageWords().just(first), to: searchAddress(request, { words: first }) })
  return (
    <Notice title={taken.hidden > 0 ? nothingWords().allMuted : searchPageWords().nothingFound} level={2}>
      {ways.length > 0 ? (
        <>
          <p>{searchPageWords().mayFind}</p>
          <ul>
            {ways.map(({ label, to }) => (
              <li key={label}>
                <SiteLink to={to} onClick={handToFilters}>
                  <bdi>{label}</bdi>
                </SiteLink>
              </li>
            ))}
          </ul>
        </>
      ) : wantsSaved ? (
        <p>{searchPageWords().nothingSaved}</p>
      ) : (
        <p>
          <Rich text={searchPageWords().whatIsSearched} parts={{ topics: '/topics' }} />
        </p>
      )}
    </Notice>
  )
}

/** A search without its operators, quotes and exclusions. */
function plainWords(text: string): string {
  return text
    .replace(/[“”„«»]/g, '"')
    .replace(/(^|\s)(?:-(?:[a-z]+:)?|(?:source|topic|before|after|quality|is):)(?:"[^"]*"|\S*)/giu, ' ')
    .replaceAll('"', ' ')
    .trim()
    .replace(/\s+/g, ' ')
}
