import { Search } from 'lucide-react'
import type { FormEvent, KeyboardEvent } from 'react'
import { Link, NavLink, useNavigate, useSearchParams } from 'react-router-dom'
import { useSite } from '../app/site-context.ts'
import { useNews } from '../following/use-news.ts'
import { useKept } from '../kept/kept-context.ts'
import { settingOf } from '../kept/settings.ts'
import { counted, formatFullDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './masthead.module.css'
import { ThreadMark } from './thread-mark.tsx'

/** Whose page this is, of which day, the way to search it, and to what the reader keeps. */
export function Masthead() {
  const { manifest } = useSite()
  const { archive } = useClock()
  const saved = useKept((kept) => kept.saved.size)
  const news = useNews()
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
      <nav className={styles.links} aria-label="Yours">
        <NavLink to="/saved">Saved {saved > 0 && <Count count={saved} />}</NavLink>
        <NavLink to="/following">Following {news.count > 0 && <Count count={news.count} isNew />}</NavLink>
        <NavLink to="/settings">Settings</NavLink>
      </nav>
    </header>
  )
}

interface CountProps {
  readonly count: number
  readonly isNew?: boolean
}

function Count({ count, isNew = false }: CountProps) {
  return (
    <span className={styles.count} data-new={isNew || undefined}>
      {count}
      {isNew && <span className="visually-hidden"> new</span>}
    </span>
  )
}

/** Words are looked for in titles and excerpts of everything; the address then says so. */
function SearchBox() {
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const keysOn = useKept((kept) => settingOf(kept.settings, 'keys') === 'on')
  const words = query.get('q') ?? ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const asked = new FormData(event.currentTarget).get('q')
    const search = new URLSearchParams(typeof asked === 'string' && asked.trim() ? { q: asked.trim() } : {})
    navigate({ pathname: '/', search: search.toString() })
  }
  const leave = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.currentTarget.blur()
    document.getElementById('main')?.focus({ preventScroll: true })
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
          enterKeyHint="search"
          defaultValue={words}
          onKeyDown={leave}
        />
        {keysOn && (
          <span className={styles.key} aria-hidden="true">
            /
          </span>
        )}
      </form>
    </search>
  )
}
