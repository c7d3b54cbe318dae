import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect } from 'react'
import { useSite } from '../app/site-context.ts'
import { sourcesQuery } from '../data/queries.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { recentSearches } from '../kept/recent-searches.ts'
import { formatCount } from '../language/numbers.ts'
import { frameWords } from '../language/words/frame.ts'
import { searchPageWords } from '../language/words/search.ts'
import { sourcePath, topicPagePath } from '../parts/paths.ts'
import { SiteLink } from '../parts/site-link.tsx'
import styles from './search-aside.module.css'
import { suggestNamed, tellingTopics } from './suggest-named.ts'

/** How many recent searches are offered. */
const RECENT = 8

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
  const namedTopics = suggestNamed(words, 'topics', tellingTopics(topics, manifest))
  const namedSources = suggestNamed(words, 'sources', sources.data?.sources ?? [])
  const recent = recentSearches(searches)
    .filter((text) => text !== words)
    .slice(0, RECENT)
  if (namedTopics.length + namedSources.length + recent.length === 0)
    return words === '' ? null : <div className={styles.none} aria-hidden="true" />
  return (
    <aside className={styles.aside} data-suggested aria-label={searchPageWords().suggestions}>
      {namedTopics.length > 0 && (
        <Section title={frameWords().topics}>
          {namedTopics.map(({ id, name, articles }) => (
            <li key={id}>
              <SiteLink to={topicPagePath(id)}>{name}</SiteLink> <span>{formatCount(articles)}</span>
            </li>
          ))}
        </Section>
      )}
      {recent.length > 0 && (
        <Section title={searchPageWords().recent}>
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
        </Section>
      )}
      {/* They come last, for they come late, and nothing is to be moved by them. */}
      {namedSources.length > 0 && (
        <Section title={frameWords().sourcesPage}>
          {namedSources.map(({ domain, name, articles }) => (
            <li key={domain}>
              <SiteLink to={sourcePath(domain)}>
                <bdi>{name}</bdi>
              </SiteLink>{' '}
              <span>{formatCount(articles)}</span>
            </li>
          ))}
        </Section>
      )}
    </aside>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={`${styles.list} tall-links`}>{children}</ul>
    </section>
  )
}
