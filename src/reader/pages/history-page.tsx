import { Fragment, useMemo } from 'react'
import { dayAt } from '../../model/time/zone.ts'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useStanding } from '../items/standing.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { useShownCount } from '../items/use-shown-count.ts'
import { useTrail } from '../items/use-trail.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { useWholeKept } from '../kept/use-whole-kept.ts'
import { KeptHeader } from '../kept-pages/kept-header.tsx'
import { KeptItem } from '../kept-pages/kept-item.tsx'
import styles from '../kept-pages/kept-page.module.css'
import { MoreButton } from '../kept-pages/more-button.tsx'
import { useKeptStories } from '../kept-pages/use-kept-stories.ts'
import { WithdrawnItem } from '../kept-pages/withdrawn-item.tsx'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { keptWords } from '../language/words/kept.ts'
import { Notice } from '../parts/notice.tsx'
import { formatDayHeading, formatTimeOfDay } from '../time/format-time.ts'
import { useClock, useNow } from '../time/use-clock.ts'

const STEP = 30
const STANDING = { kind: 'told', why: () => keptWords().historyWhy } as const

/** What the reader opened, by day. */
export function HistoryPage() {
  const { manifest } = useSite()
  const store = useKeptStore()
  const words = keptWords()
  useKeepFocus()
  const { archive } = useClock()
  const now = useNow()
  const isWhole = useWholeKept()
  const history = useKept((kept) => kept.history)
  useStanding(STANDING)
  const [count, showMore] = useShownCount(STEP)
  const newest = useMemo(() => [...history.values()].sort((a, b) => b.at - a.at), [history])
  const shown = useMemo(() => newest.slice(0, count), [newest, count])
  const { entries, isPending } = useKeptStories(shown)
  useTrail(
    frameWords().history,
    useMemo(() => entries.flatMap(({ subject }) => subject?.article.id ?? []), [entries]),
  )
  const forget = (id: string) => (
    <button type="button" onClick={() => store.change(words.forgotten, removeEdits('history', [id]))}>
      {words.forget}
    </button>
  )
  const openedAt = (id: string) => history.get(id)?.at ?? 0
  return (
    <Page title={frameWords().history} siteTitle={manifest.title} busy={isPending || !isWhole} narrow>
      <KeptHeader title={frameWords().history} of="history" kept={history} cleared={words.historyCleared} />
      {!isWhole ? null : history.size === 0 ? (
        <Notice title={words.historyNothing} level={2}>
          <p>
            <Rich text={words.historyNothingText} parts={{ front: '/' }} />
          </p>
        </Notice>
      ) : (
        <p className={styles.about}>{words.historyAbout}</p>
      )}
      {entries.map(({ id, glimpse, subject }, at) => {
        const before = entries[at - 1]
        const startsDay = !before || dayAt(openedAt(before.id)) !== dayAt(openedAt(id))
        return (
          <Fragment key={id}>
            {startsDay && <h2 className={styles.day}>{formatDayHeading(openedAt(id), { now, archive })}</h2>}
            {subject === null ? (
              <WithdrawnItem id={id} title={glimpse.title} level={3}>
                {forget(id)}
              </WithdrawnItem>
            ) : (
              <KeptItem
                subject={subject}
                level={3}
                remark={<span>{words.openedAt(formatTimeOfDay(openedAt(id)))}</span>}
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
