import { useQuery } from '@tanstack/react-query'
import { type FeedRequest, formatFeedRequest } from '../../model/filters/filters.ts'
import { spellDay } from '../../model/time/day.ts'
import { startOf, startOfDay } from '../../model/time/zone.ts'
import { useSite } from '../app/site-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { SiteLink } from '../parts/site-link.tsx'
import { formatDate, formatFullDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import styles from './day-heading.module.css'
import type { FeedScope } from './feed-scope.ts'
import type { Neighbours } from './find-neighbours.ts'

interface DayHeadingProps {
  readonly scope: FeedScope
  readonly request: FeedRequest
  /** In days since 1970. */
  readonly day: number
}

/** Up to this many articles, days without news are skipped; looking for them costs some 8 bytes an article. */
const SKIPS_UP_TO = 20_000

/** The edition of one day, between the day before and the day after. */
export function DayHeading({ scope, request, day }: DayHeadingProps) {
  const { manifest, topics } = useSite()
  const clock = useClock()
  const { data } = useQuery({
    queryKey: ['neighbours', manifest.catalogue, scope.path, formatFeedRequest(request)],
    queryFn: async ({ client }): Promise<Neighbours> => {
      const { findNeighbours } = await import('./find-neighbours.ts')
      return findNeighbours(client, manifest, topics, scope, request, day)
    },
    enabled: manifest.counts.articles <= SKIPS_UP_TO && request.filters.words === '',
    staleTime: Number.POSITIVE_INFINITY,
  })
  const isLast = manifest.edition !== null && startOf(day + 1) > manifest.edition
  const { before, after } = data ?? { before: spellDay(day - 1), after: isLast ? null : spellDay(day + 1) }
  const linkTo = (to: string) => ({
    pathname: scope.path,
    search: formatFeedRequest({ ...request, filters: { ...request.filters, from: to, to } }),
  })
  const name = formatFullDay(startOf(day))
  const nameOf = (other: string) => formatDate(startOfDay(other) ?? 0, clock)
  return (
    <header className={styles.heading}>
      {scope.kind === 'all' ? (
        <h1 className={styles.title}>{name}</h1>
      ) : (
        <h2 className={styles.title}>{name}</h2>
      )}
      <nav aria-label={feedWords().days} className={styles.days}>
        {before !== null && (
          <SiteLink rel="prev" to={linkTo(before)} aria-label={feedWords().dayBefore(nameOf(before))}>
            {`${frameWords().back} ${nameOf(before)}`}
          </SiteLink>
        )}{' '}
        {after !== null && (
          <SiteLink rel="next" to={linkTo(after)} aria-label={feedWords().dayAfter(nameOf(after))}>
            {`${nameOf(after)} ${frameWords().onward}`}
          </SiteLink>
        )}
      </nav>
    </header>
  )
}
