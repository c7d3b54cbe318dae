import { type MouseEvent, type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { useLocation } from 'react-router-dom'
import type { Card } from '../../model/card.ts'
import { CARDS_PER_PAGE } from '../../model/cards-per-page.ts'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import type { CardsTaken } from '../../model/filters/take-cards.ts'
import { chooseLead } from '../../model/lead.ts'
import { useSite } from '../app/site-context.ts'
import { readPosition } from '../app/use-scroll-memory.ts'
import { providerOf } from '../data/known-articles.ts'
import { registerShown } from '../items/current-item.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import { subjectOfCard } from '../kept/subject.ts'
import { feedWords } from '../language/words/feed.ts'
import { isPlain, SiteLink } from '../parts/site-link.tsx'
import { alongAxis } from '../time/axis.ts'
import { useClock } from '../time/use-clock.ts'
import { CardContext } from './card-context.ts'
import styles from './feed.module.css'
import { FeedBar } from './feed-bar.tsx'
import { type FeedScope, pagePath } from './feed-scope.ts'
import { FeedWindow } from './feed-window.tsx'
import { FirstVisit } from './first-visit.tsx'
import { HiddenNote } from './hidden-note.tsx'
import { OrderNote } from './order-note.tsx'
import { pageAxis } from './page-axis.ts'
import { StoryCard } from './story-card.tsx'
import { useFocusKeeper } from './use-focus-keeper.ts'

/** Lists of up to this many cards are in the document as a whole; of longer ones only what is near the screen. */
const WHOLE_UP_TO = 120

interface FeedProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** Page of the address, from 1: what was taken begins with it. */
  readonly page: number
  readonly taken: CardsTaken
  readonly taste: ReaderTaste
  readonly showMore: () => void
  /** True while more cards are on their way. */
  readonly loading: boolean
  /** What to say when more did not come; false as long as nothing went wrong. */
  readonly failure: ReactNode
}

/** A list of stories beside the one time axis of the page. */
export function Feed({ scope, request, page, taken, taste, showMore, loading, failure }: FeedProps) {
  const { manifest, lastVisit } = useSite()
  const { preferred } = taste
  const clock = useClock()
  const { key } = useLocation()
  const { cards } = taken
  const axis = useMemo(
    () => pageAxis(cards, request.sort, manifest.edition, clock),
    [cards, request.sort, manifest.edition, clock],
  )
  useEffect(
    () =>
      registerShown(() =>
        cards.map((card) => {
          const lead = chooseLead(card.articles, preferred)
          return subjectOfCard(card, lead, providerOf(taken.providers, lead.provider))
        }),
      ),
    [cards, preferred, taken],
  )
  useFocusKeeper(cards, preferred)
  const FeedCard = useContext(CardContext) ?? StoryCard
  const parts = useMemo(() => inParts(cards), [cards])
  const names = parts.map((_, index) => `${key} ${index}`)
  const position = useMemo(() => readPosition(key) ?? 0, [key])
  const query = formatFeedRequest(request)
  const visitAt = axis && lastVisit !== null ? axis.place(lastVisit) : null
  const nextPage = page + Math.ceil(cards.length / CARDS_PER_PAGE)
  return (
    <div className={styles.feed}>
      <FeedBar scope={scope} request={request} axis={axis} visit={lastVisit} />
      <OrderNote scope={scope} request={request} taste={taste} taken={taken} />
      {axis && lastVisit === null && scope.list === null && query === '' && page === 1 && <FirstVisit />}
      <HiddenNote scope={scope} request={request} hidden={taken.hidden} />
      {scope.kind === 'all' && page === 1 && (lastVisit !== null || clock.printed) && (
        <p className={styles.catchUp}>
          <SiteLink to="/catch-up">{feedWords().catchUpInFive}</SiteLink>
        </p>
      )}
      {page > 1 && (
        <p className={styles.more}>
          <SiteLink to={pagePath(scope, page - 1, query)}>{feedWords().backTo(page - 1)}</SiteLink>
        </p>
      )}
      <div className={styles.list}>
        {visitAt !== null && visitAt > 0 && visitAt < 1 && (
          <svg className={styles.visit} aria-hidden="true">
            <line x1={alongAxis(visitAt)} x2={alongAxis(visitAt)} y1="0" y2="100%" />
          </svg>
        )}
        {parts.map((part, index) => (
          <FeedWindow
            key={names[index]}
            names={names}
            index={index}
            position={position}
            active={cards.length > WHOLE_UP_TO}
          >
            {part.map((card, at) => (
              <FeedCard
                key={card.kind === 'story' ? card.story : card.articles[0]?.id}
                card={card}
                providers={taken.providers}
                axis={axis}
                leads={index === 0 && at === 0 && page === 1}
                scored={request.sort === 'quality'}
              />
            ))}
          </FeedWindow>
        ))}
      </div>
      <Announcement key={key + taste.key} count={cards.length} />
      {failure ||
        (taken.complete ? (
          <p className={styles.end}>{feedWords().thatIsAll}</p>
        ) : (
          <MoreLink to={pagePath(scope, nextPage, query)} showMore={showMore} loading={loading} />
        ))}
    </div>
  )
}

function inParts(cards: readonly Card[]): Card[][] {
  const parts: Card[][] = []
  for (let at = 0; at < cards.length; at += CARDS_PER_PAGE) parts.push(cards.slice(at, at + CARDS_PER_PAGE))
  return parts
}

/**
 * Tells those who do not see it that the list has grown. Made anew for each place in the history, and for what is
 * muted: another list that is longer has not grown.
 */
function Announcement({ count }: { readonly count: number }) {
  const before = useRef(count)
  const more = count - before.current
  useEffect(() => {
    before.current = count
  }, [count])
  return (
    <p className="visually-hidden" role="status">
      {more > 0 && feedWords().loaded(more)}
    </p>
  )
}

interface MoreLinkProps {
  readonly to: string
  readonly showMore: () => void
  readonly loading: boolean
}

/** This far above the end of the list, more is fetched, so that the end is never seen. */
const AHEAD = '1200px'

/** A plain link to the next page, which with script adds to this one, on its own as it comes near. */
function MoreLink({ to, showMore, loading }: MoreLinkProps) {
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    const target = link.current
    if (!target || loading) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) showMore()
      },
      { rootMargin: AHEAD },
    )
    observer.observe(target)
    return () => observer.disconnect()
  }, [showMore, loading])

  const onClick = (event: MouseEvent) => {
    if (!isPlain(event)) return
    event.preventDefault()
    showMore()
  }
  return (
    <p className={styles.more}>
      <SiteLink ref={link} to={to} onClick={onClick}>
        {loading ? feedWords().loadingMore : feedWords().moreStories}
      </SiteLink>
    </p>
  )
}
