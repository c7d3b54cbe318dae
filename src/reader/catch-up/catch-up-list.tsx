import { useMemo } from 'react'
import { chooseLead } from '../../model/lead.ts'
import type { Provider } from '../../model/provider.ts'
import { CATCH_UP_SIZES, type Candidate, type PickedStory } from '../../model/ranking/catch-up.ts'
import { useSite } from '../app/site-context.ts'
import { providerOf } from '../data/known-articles.ts'
import { NewerEdition } from '../feed/newer-edition.tsx'
import { useFocusKeeper } from '../feed/use-focus-keeper.ts'
import { shownSubjects } from '../items/current-item.ts'
import { useStanding } from '../items/standing.ts'
import { useHand } from '../items/use-hand.ts'
import { useTrail } from '../items/use-trail.ts'
import { useTaste } from '../kept/reader-taste.ts'
import { type Subject, subjectOfCard } from '../kept/subject.ts'
import { Rich } from '../language/rich.tsx'
import { catchUpWords } from '../language/words/catch-up.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import choice from '../parts/choice.module.css'
import { SiteLink } from '../parts/site-link.tsx'
import { Spaced } from '../parts/spaced.tsx'
import { useClock } from '../time/use-clock.ts'
import styles from './catch-up.module.css'
import { CatchUpItem } from './catch-up-item.tsx'
import { type CatchUpTime, timeWords } from './catch-up-time.ts'

interface CatchUpListProps {
  readonly picks: readonly PickedStory[]
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
  const words = catchUpWords()
  const when = timeWords(time, clock)
  const rows = useMemo(
    () =>
      picks.map(({ candidate }) => {
        const { card, lead } = candidate
        return { candidate, subject: subjectOfCard(card, lead, providerOf(providers, lead.provider)) }
      }),
    [picks, providers],
  )
  useFocusKeeper(
    useMemo(() => picks.map(({ candidate }) => candidate.card), [picks]),
    preferred,
  )
  useTrail(
    frameWords().catchUp,
    useMemo(
      () => picks.map(({ candidate }) => chooseLead(candidate.card.articles, preferred).id),
      [picks, preferred],
    ),
  )
  useStanding(
    useMemo(() => {
      const why = ({ story }: Subject) => {
        const pick = picks.find(({ candidate }) => candidate.card.story === story)
        return pick ? whyPicked(pick, candidates.length, when) : catchUpWords().notInList
      }
      return { kind: 'told', why }
    }, [picks, candidates, when]),
  )
  const articles = candidates.reduce((sum, { fresh }) => sum + fresh, 0)
  const left = candidates.length - picks.length
  return (
    <>
      <header className={styles.header}>
        <h1>{words.heading(picks.length, when)}</h1>
        <p>
          {words.newIn(articles, candidates.length) +
            frameWords().gap +
            (left > 0 ? words.spread : words.allOfThem)}
        </p>
        <nav className={styles.sizes} aria-label={words.howMany}>
          <Spaced>
            {CATCH_UP_SIZES.map((size) => (
              <SiteLink
                key={size}
                className={choice.choice}
                to={sizePath(size, time)}
                aria-current={size === wanted ? 'true' : undefined}
              >
                <Rich
                  text={words.size(size)}
                  parts={{
                    rest: (text) => (
                      <span className={size === wanted ? undefined : 'visually-hidden'}>{text}</span>
                    ),
                  }}
                />
              </SiteLink>
            ))}
          </Spaced>
        </nav>
      </header>
      <NewerEdition />
      {rows.map(({ candidate, subject }, at) => (
        <CatchUpItem
          key={candidate.card.story}
          number={at + 1}
          candidate={candidate}
          subject={subject}
          topic={topics.find(({ id }) => id === candidate.topic)}
          providers={providers}
          freshWords={time.kind === 'visit' ? words.freshVisit : words.freshWeek}
        />
      ))}
      <footer className={styles.end}>
        <p className={styles.all}>{feedWords().thatIsAll}</p>
        <p className={`${styles.actions} tall-links`}>
          <Spaced>
            <button type="button" onClick={() => hand.markAllRead(shownSubjects())}>
              {words.markAllRead}
            </button>
            <SiteLink to="/">{words.frontPage}</SiteLink>
            {time.kind === 'visit' && <SiteLink to="/catch-up?since=week">{words.lastWeek}</SiteLink>}
          </Spaced>
        </p>
        <h2>{words.howPicked}</h2>
        <p>
          {words.picked(time.kind === 'visit' ? when : words.inThatWeek) +
            frameWords().gap +
            (left > 0 ? words.leftOut(left) : '')}
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

function whyPicked({ candidate, rank, round }: PickedStory, of: number, when: string): string {
  const words = catchUpWords()
  const fresh = words.whyFresh(candidate.fresh, when, rank, of)
  return `${fresh} ${round === 1 ? words.whyFirst : words.whyLater(round)}`
}
