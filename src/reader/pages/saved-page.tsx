import { useMemo } from 'react'
import { Page } from '../app/page.tsx'
import { useSite } from '../app/site-context.ts'
import { useStanding } from '../items/standing.ts'
import { useKeepFocus } from '../items/use-keep-focus.ts'
import { useShownCount } from '../items/use-shown-count.ts'
import { useTrail } from '../items/use-trail.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { KeptHeader } from '../kept-pages/kept-header.tsx'
import { KeptItem } from '../kept-pages/kept-item.tsx'
import styles from '../kept-pages/kept-page.module.css'
import { MoreButton } from '../kept-pages/more-button.tsx'
import { useKeptStories } from '../kept-pages/use-kept-stories.ts'
import { WithdrawnItem } from '../kept-pages/withdrawn-item.tsx'
import { Rich } from '../language/rich.tsx'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import { keptWords } from '../language/words/kept.ts'
import { Notice } from '../parts/notice.tsx'

const STEP = 30
const STANDING = { kind: 'told', why: () => keptWords().savedWhy } as const

/** What the reader saved, the last first. */
export function SavedPage() {
  const { manifest } = useSite()
  const store = useKeptStore()
  const words = keptWords()
  useKeepFocus()
  const saved = useKept((kept) => kept.saved)
  useStanding(STANDING)
  const [count, showMore] = useShownCount(STEP)
  const newest = useMemo(() => [...saved.values()].sort((a, b) => b.at - a.at), [saved])
  const shown = useMemo(() => newest.slice(0, count), [newest, count])
  const { entries, isPending } = useKeptStories(shown)
  useTrail(
    frameWords().saved,
    useMemo(() => entries.flatMap(({ subject }) => subject?.article.id ?? []), [entries]),
  )
  const forget = (id: string) => (
    <button type="button" onClick={() => store.change(feedWords().unsaved, removeEdits('saved', [id]))}>
      {words.unsave}
    </button>
  )
  return (
    <Page title={frameWords().saved} siteTitle={manifest.title} busy={isPending} narrow>
      <KeptHeader title={frameWords().saved} of="saved" kept={saved} cleared={words.savedCleared} />
      {saved.size === 0 ? (
        <Notice title={words.savedNothing} level={2}>
          <p>
            <Rich text={words.savedNothingText} parts={{ key: <kbd>s</kbd>, front: '/' }} />
          </p>
        </Notice>
      ) : (
        <p className={styles.about}>{words.savedAbout(saved.size)}</p>
      )}
      {entries.map(({ id, glimpse, subject }) =>
        subject === null ? (
          <WithdrawnItem key={id} id={id} title={glimpse.title}>
            {forget(id)}
          </WithdrawnItem>
        ) : (
          <KeptItem
            key={id}
            subject={subject}
            remark={saved.get(id)?.as === 'story' && <span>{words.story}</span>}
          >
            {forget(id)}
          </KeptItem>
        ),
      )}
      {newest.length > count && <MoreButton left={newest.length - count} showMore={showMore} />}
    </Page>
  )
}
