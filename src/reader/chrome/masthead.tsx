import { Search } from 'lucide-react'
import type { FormEvent } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import { counted, formatFullDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './masthead.module.css'
import { ThreadMark } from './thread-mark.tsx'

/** Whose page this is, of which day, and the way to search it. */
export function Masthead() {
  const { manifest } = useSite()
  const { archive } = useClock()
  const { edition, counts } = manifest
  return (
    <header className={styles.masthead}>
      <Link className={styles.title} to="/">
        {manifest.title} <ThreadMark />
      </Link>
      <p className={styles.edition}>
        {edition !== null && (
          <time dateTime={new Date(edition).toISOString().slice(0, 10)}>
            {archive ? `Archive, to ${formatFullDay(edition)}` : formatFullDay(edition)}
          </time>
        )}
        <span>
          {counted(counts.stories, 'story', 'stories')} from {counted(counts.providers, 'source')}
        </span>
      </p>
      <SearchBox />
      <nav className={styles.links} aria-label="Site">
        <Link to="/topics">Topics</Link>
        <Link to="/sources">Sources</Link>
        <Link to="/about">About</Link>
      </nav>
    </header>
  )
}

/** Words are looked for in titles and excerpts of everything; the address then says so. */
function SearchBox() {
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const words = query.get('q') ?? ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = new FormData(event.currentTarget).get('q')
    const search = new URLSearchParams(typeof asked === 'string' && asked.trim() ? { q: asked.trim() } : {})
    navigate({ pathname: '/', search: search.toString() })
  }
  return (
    <search className={styles.search}>
      <form onSubmit={submit}>
        <Search className={styles.glass} size={15} aria-hidden="true" />
        <input
          key={words}
          type="search"
          name="q"
          id="search"
          aria-label="Search"
          placeholder="Search"
          defaultValue={words}
        />
      </form>
    </search>
  )
}
