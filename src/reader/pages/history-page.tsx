import { Fragment, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { dayOf } from '../../model/day.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useShownCount } from '../feed/use-shown-count.ts'
import { useTrail } from '../feed/use-trail.ts'
import { useStanding } from '../items/standing.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { KeptItem } from '../kept-pages/kept-item.tsx'
import styles from '../kept-pages/kept-page.module.css'
import { MoreButton } from '../kept-pages/more-button.tsx'
import { useKeptStories } from '../kept-pages/use-kept-stories.ts'
import { WithdrawnItem } from '../kept-pages/withdrawn-item.tsx'
import { Notice } from '../parts/notice.tsx'
import { formatDayHeading, formatTimeOfDay } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'

const STEP = 30
const STANDING = { kind: 'told', why: () => 'You opened it; what was opened last comes first.' } as const

/** What the reader opened, by day. */
export function HistoryPage() {
  const { manifest } = useSite()
  const store = useKeptStore()
  useKeepFocus()
  const { now } = useClock()
  const history = useKept((kept) => kept.history)
  useStanding(STANDING)
  const [count, showMore] = useShownCount(STEP)
  const newest = useMemo(() => [...history.values()].sort((a, b) => b.at - a.at), [history])
  const shown = useMemo(() => newest.slice(0, count), [newest, count])
  const { entries, isPending } = useKeptStories(shown)
  useTrail(
    'History',
    useMemo(() => entries.flatMap(({ subject }) => subject?.article.id ?? []), [entries]),
  )
  const forget = (id: string) => (
    <button type="button" onClick={() => store.change('Forgotten', removeEdits('history', [id]))}>
      Forget
    </button>
  )
  const openedAt = (id: string) => history.get(id)?.at ?? 0
  return (
    <Page title="History" siteTitle={manifest.title} busy={isPending} narrow>
      <div className={styles.header}>
        <h1>History</h1>
        {history.size > 0 && (
          <button
            type="button"
            onClick={() => store.change('Cleared the history', removeEdits('history', history.keys()))}
          >
            Clear all
          </button>
        )}
      </div>
      {history.size === 0 ? (
        <Notice title="Nothing opened yet" level={2}>
          <p>
            What you open is listed here by day, on this device only, and what you forget is forgotten. See
            the <Link to="/">newest stories</Link>.
          </p>
        </Notice>
      ) : (
        <p className={styles.about}>
          What you opened, on this device only. Forgetting leaves read marks as they are.
        </p>
      )}
      {entries.map(({ id, glimpse, subject }, at) => {
        const before = entries[at - 1]
        const startsDay = !before || dayOf(openedAt(before.id)) !== dayOf(openedAt(id))
        return (
          <Fragment key={id}>
            {startsDay && (
              <h2 className={styles.day}>{formatDayHeading(openedAt(id), { now, archive: false })}</h2>
            )}
            {subject === null ? (
              <WithdrawnItem id={id} title={glimpse.title} level={3}>
                {forget(id)}
              </WithdrawnItem>
            ) : (
              <KeptItem
                subject={subject}
                level={3}
                remark={<span>opened at {formatTimeOfDay(openedAt(id))}</span>}
              >
                {forget(id)}
              </KeptItem>
            )}
          </Fragment>
        )
      })}
      {newest.length > count && <MoreButton left={newest.length - count} showMore={showMore} />}
    </Page>
  )
}
