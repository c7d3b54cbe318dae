import { useMemo } from 'react'
import { Link } from 'react-router-dom'
import { CATCH_UP_SIZES, type Candidate, type Pick } from '../../model/catch-up.ts'
import { chooseLead } from '../../model/lead.ts'
import type { Provider } from '../../model/provider.ts'
import { useSite } from '../app/site-context.ts'
import { providerOf } from '../data/known-articles.ts'
import { useTrail } from '../feed/use-trail.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useStanding } from '../items/standing.ts'
import { useHand } from '../items/use-hand.ts'
import { useTaste } from '../kept/reader-taste.ts'
import { type Subject, subjectOfCard } from '../kept/subject.ts'
import choice from '../parts/choice.module.css'
import { counted } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './catch-up.module.css'
import { CatchUpItem } from './catch-up-item.tsx'
import { type CatchUpTime, storiesInWords, timeWords } from './catch-up-time.ts'

interface CatchUpListProps {
  readonly picks: readonly Pick[]
  /** All that they were picked from. */
  readonly candidates: readonly Candidate[]
  readonly providers: ReadonlyMap<string, Provider>
  readonly time: CatchUpTime
  readonly wanted: number
}

/** The stories to catch up on, by what rule they were picked, and the end. */
export function CatchUpList({ picks, candidates, providers, time, wanted }: CatchUpListProps) {
  const { topics } = useSite()
  const clock = useClock()
  const hand = useHand()
  const { preferred } = useTaste()
  const when = timeWords(time, clock)
  const rows = useMemo(
    () =>
      picks.map(({ candidate }) => {
        const { card, lead } = candidate
        return { candidate, subject: subjectOfCard(card, lead, providerOf(providers, lead.provider)) }
      }),
    [picks, providers],
  )
  useTrail(
    'Catch up',
    useMemo(
      () => picks.map(({ candidate }) => chooseLead(candidate.card.articles, preferred).id),
      [picks, preferred],
    ),
  )
  useStanding(
    useMemo(() => {
      const why = ({ story }: Subject) => {
        const pick = picks.find(({ candidate }) => candidate.card.story === story)
        return pick ? whyPicked(pick, candidates.length, when) : 'It is no longer in this list.'
      }
      return { kind: 'told', why }
    }, [picks, candidates, when]),
  )
  const articles = candidates.reduce((sum, { fresh }) => sum + fresh, 0)
  return (
    <>
      <header className={styles.header}>
        <h1>
          {storiesInWords(picks.length)} {when}
        </h1>
        <p>
          {counted(articles, 'new article')} in {counted(candidates.length, 'story', 'stories')}.{' '}
          {picks.length < candidates.length
            ? 'These have the most that is new, spread over topics and outlets.'
            : 'These are all of them.'}
        </p>
        <nav className={styles.sizes} aria-label="How many stories">
          {CATCH_UP_SIZES.map((size) => (
            <Link
              key={size}
              className={choice.choice}
              to={sizePath(size, time)}
              aria-current={size === wanted ? 'true' : undefined}
            >
              {size} <span className={size === wanted ? undefined : 'visually-hidden'}>stories</span>
            </Link>
          ))}
        </nav>
      </header>
      {rows.map(({ candidate, subject }, at) => (
        <CatchUpItem
          key={candidate.card.story}
          number={at + 1}
          candidate={candidate}
          subject={subject}
          topic={topics.find(({ id }) => id === candidate.topic)}
          providers={providers}
          meaning={time.kind === 'visit' ? 'since you looked' : 'in that week'}
        />
      ))}
      <footer className={styles.end}>
        <p className={styles.all}>That is all.</p>
        <p className={styles.actions}>
          <button type="button" onClick={() => hand.markAllRead(shownSubjects())}>
            Mark all as read
          </button>
          <Link to="/">Front page</Link>
          {time.kind === 'visit' && <Link to="/catch-up?since=week">The edition’s last week</Link>}
        </p>
        <h2>How these were picked</h2>
        <p>
          Of all stories with an article {time.kind === 'visit' ? when : 'in that week'} that you have neither
          read nor muted, those with the most new articles come first, copies counted once; then the better
          scored, then the newest. From the top, a story is taken unless its topic or its outlet was taken
          before. Where that leaves too few, the rest is gone through again in the same way.{' '}
          {candidates.length - picks.length} are left out.
        </p>
      </footer>
    </>
  )
}

function sizePath(size: number, { kind }: CatchUpTime): string {
  const query = new URLSearchParams()
  if (size !== CATCH_UP_SIZES[0]) query.append('stories', String(size))
  if (kind === 'week') query.append('since', 'week')
  return `/catch-up${query.size > 0 ? `?${query}` : ''}`
}

function whyPicked({ candidate, rank, round }: Pick, of: number, when: string): string {
  const fresh = `It has ${counted(candidate.fresh, 'new article')} ${when}, which makes it number ${rank} of ${counted(of, 'story', 'stories')}.`
  return round === 1
    ? `${fresh} No story above it has its topic or its outlet.`
    : `${fresh} Its topic or its outlet was taken before, so it was taken in going through the rest, time ${round}.`
}
