import { type MouseEvent, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { Link } from 'react-router-dom'
import { type FeedRequest, formatFeedRequest } from '../../model/filters.ts'
import type { CardsTaken } from '../../model/take-cards.ts'
import { useSite } from '../app/site-context.ts'
import { useClock } from '../time/use-clock.ts'
import { percent } from './axis-header.tsx'
import styles from './feed.module.css'
import { FeedBar } from './feed-bar.tsx'
import { type FeedScope, pagePath } from './feed-scope.ts'
import { pageAxis } from './page-axis.ts'
import { StoryCard } from './story-card.tsx'

export const CARDS_PER_PAGE = 30

interface FeedProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** Page of the address, from 1: cards before it are not shown. */
  readonly page: number
  readonly taken: CardsTaken
  readonly showMore: () => void
  /** True while more cards are on their way. */
  readonly loading: boolean
  /** What to say when more did not come; false as long as nothing went wrong. */
  readonly failure: ReactNode
}

/** A list of stories beside the one time axis of the page. */
export function Feed({ scope, request, page, taken, showMore, loading, failure }: FeedProps) {
  const { manifest, lastVisit } = useSite()
  const clock = useClock()
  const start = (page - 1) * CARDS_PER_PAGE
  const cards = useMemo(() => taken.cards.slice(start), [taken, start])
  const axis = useMemo(
    () => pageAxis(cards, request.sort, manifest.edition, clock),
    [cards, request.sort, manifest.edition, clock],
  )
  const query = formatFeedRequest(request)
  const visitAt = axis && lastVisit !== null ? axis.place(lastVisit) : null
  const nextPage = page + Math.ceil(cards.length / CARDS_PER_PAGE)
  return (
    <div className={styles.feed}>
      <FeedBar path={scope.path} request={request} axis={axis} visit={lastVisit} />
      {page > 1 && (
        <p className={styles.more}>
          <Link to={pagePath(scope, page - 1, query)}>Back to page {page - 1}</Link>
        </p>
      )}
      <div className={styles.list}>
        {visitAt !== null && visitAt > 0 && visitAt < 1 && (
          <svg className={styles.visit} aria-hidden="true">
            <line x1={percent(visitAt)} x2={percent(visitAt)} y1="0" y2="100%" />
          </svg>
        )}
        {cards.map((card, index) => (
          <StoryCard
            key={card.kind === 'story' ? card.story : card.articles[0]?.id}
            card={card}
            providers={taken.providers}
            axis={axis}
            leads={index === 0 && page === 1}
          />
        ))}
      </div>
      {failure ||
        (taken.complete ? (
          <p className={styles.end}>That is all.</p>
        ) : (
          <MoreLink to={pagePath(scope, nextPage, query)} showMore={showMore} loading={loading} />
        ))}
    </div>
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
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    showMore()
  }
  return (
    <p className={styles.more}>
      <Link ref={link} to={to} onClick={onClick}>
        {loading ? 'Loading more' : 'More stories'}
      </Link>
    </p>
  )
}
