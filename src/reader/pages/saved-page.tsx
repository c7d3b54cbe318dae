import { useMemo } from 'react'
import { Link } from 'react-router-dom'
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
import { counted } from '../time/format-time.ts'

const STEP = 30
const STANDING = { kind: 'told', why: () => 'You saved it; what was saved last comes first.' } as const

/** What the reader saved, the last first. */
export function SavedPage() {
  const { manifest } = useSite()
  const store = useKeptStore()
  useKeepFocus()
  const saved = useKept((kept) => kept.saved)
  useStanding(STANDING)
  const [count, showMore] = useShownCount(STEP)
  const newest = useMemo(() => [...saved.values()].sort((a, b) => b.at - a.at), [saved])
  const shown = useMemo(() => newest.slice(0, count), [newest, count])
  const { entries, isPending } = useKeptStories(shown)
  useTrail(
    'Saved',
    useMemo(() => entries.flatMap(({ subject }) => subject?.article.id ?? []), [entries]),
  )
  const forget = (id: string) => (
    <button type="button" onClick={() => store.change('No longer saved', removeEdits('saved', [id]))}>
      Unsave
    </button>
  )
  return (
    <Page title="Saved" siteTitle={manifest.title} busy={isPending} narrow>
      <div className={styles.header}>
        <h1>Saved</h1>
        {saved.size > 0 && (
          <button
            type="button"
            onClick={() => store.change('Cleared what you saved', removeEdits('saved', saved.keys()))}
          >
            Clear all
          </button>
        )}
      </div>
      {saved.size === 0 ? (
        <Notice title="Nothing saved yet" level={2}>
          <p>
            Save an article or a story by its “⋯”, or by the key <kbd>s</kbd>. It stays here, on this device
            only, and can be read without a connection. See the <Link to="/">newest stories</Link>.
          </p>
        </Notice>
      ) : (
        <p className={styles.about}>{counted(saved.size, 'item')}, on this device only.</p>
      )}
      {entries.map(({ id, glimpse, subject }) =>
        subject === null ? (
          <WithdrawnItem key={id} id={id} title={glimpse.title}>
            {forget(id)}
          </WithdrawnItem>
        ) : (
          <KeptItem key={id} subject={subject} remark={saved.get(id)?.as === 'story' && <span>Story</span>}>
            {forget(id)}
          </KeptItem>
        ),
      )}
      {newest.length > count && <MoreButton left={newest.length - count} showMore={showMore} />}
    </Page>
  )
}
