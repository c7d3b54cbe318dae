import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useSite } from '../app/site-context.ts'
import { tellingTopics } from '../chrome/topic-choice.ts'
import { sourcesQuery } from '../data/queries.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { recentSearches } from '../kept/recent-searches.ts'
import { formatCount } from '../language/numbers.ts'
import { searchPageWords } from '../language/words/search.ts'
import { sourcePath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { AsideLinks, AsideSection } from './aside-section.tsx'
import styles from './search-aside.module.css'
import { suggestNamed } from './suggest-named.ts'

/** How many recent searches are offered: before the first letter, and beside results. */
const RECENT = 8
const RECENT_BESIDE = 3

/** From the search box the arrows lead to what is suggested, and without that to the first result; and back. */
function useArrows(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (by === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      const stops: Element[] = [...document.querySelectorAll<HTMLElement>(`#search, [data-suggested] a`)]
      const first = document.querySelector('main article h2 a')
      if (stops.length === 1 && first) stops.push(first)
      const at = document.activeElement ? stops.indexOf(document.activeElement) : -1
      const next = stops[at + by]
      if (at < 0 || !(next instanceof HTMLElement)) return
      event.preventDefault()
      next.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** Topics and sources whose names are in the search, and what was searched for before. */
export function SearchAside({ words }: { readonly words: string }) {
  useArrows()
  const { manifest, topics } = useSite()
  const store = useKeptStore()
  const searches = useKept((kept) => kept.searches)
  const sources = useQuery({ ...sourcesQuery(manifest), enabled: words !== '' })
  const namedTopics = suggestNamed(words, 'topics', tellingTopics(topics, manifest.counts.articles))
  const namedSources = suggestNamed(words, 'sources', sources.data?.sources ?? [])
  // What is told late moves nothing: whoever types waits for it.
  const recent = (words !== '' && sources.isPending ? [] : recentSearches(searches))
    .filter((text) => text !== words)
    .slice(0, words === '' ? RECENT : RECENT_BESIDE)
  if (namedTopics.length + namedSources.length + recent.length === 0)
    return words === '' ? null : <div className={styles.none} aria-hidden="true" />
  return (
    <aside className={styles.aside} data-suggested aria-label={searchPageWords().suggestions}>
      {namedTopics.length + namedSources.length > 0 && (
        <AsideSection title={searchPageWords().suggestions}>
          <AsideLinks>
            {namedTopics.map(({ id, name, articles }) => (
              <li key={id}>
                <SiteLink to={topicPagePath(id)}>{name}</SiteLink> <span>{formatCount(articles)}</span>
              </li>
            ))}
            {namedSources.map(({ domain, name, articles }) => (
              <li key={domain}>
                <SiteLink to={sourcePath(domain)}>
                  <bdi>{name}</bdi>
                </SiteLink>{' '}
                <span>{formatCount(articles)}</span>
              </li>
            ))}
          </AsideLinks>
        </AsideSection>
      )}
      {recent.length > 0 && (
        <AsideSection title={searchPageWords().recent}>
          <AsideLinks>
            {recent.map((text) => (
              <li key={text}>
                <SiteLink to={{ pathname: '/search', search: new URLSearchParams({ q: text }).toString() }}>
                  <bdi>{text}</bdi>
                </SiteLink>
              </li>
            ))}
            <li>
              <button
                type="button"
                className={styles.clear}
                onClick={() =>
                  store.change(searchPageWords().cleared, removeEdits('searches', searches.keys()))
                }
              >
                {searchPageWords().clear}
              </button>
            </li>
          </AsideLinks>
        </AsideSection>
      )}
    </aside>
  )
}
