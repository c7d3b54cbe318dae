import { useEffect, useRef } from 'react'
import { openedEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import type { KeptStore } from '../kept/kept-store.ts'
import { readEdits } from '../kept/read-state.ts'
import { settingOf } from '../kept/settings.ts'
import type { Subject } from '../kept/subject.ts'

/** Notes that an article was opened: it enters the history and, unless set otherwise, is read. */
export function noteOpened(store: KeptStore, subject: Subject): void {
  const now = Date.now()
  const { settings, read } = store.state().kept
  const reads = settingOf(settings, 'reading') === 'opened'
  store.note([...openedEdits(subject, now), ...(reads ? readEdits(read, subject, now) : [])])
}

/** For links that may lead to the original at once, where no page here would notice. */
export function useHandOpening(subject: Subject): { atPublisher: boolean; opened: () => void } {
  const store = useKeptStore()
  const atPublisher = useKept((kept) => settingOf(kept.settings, 'headlines') === 'publisher')
  return { atPublisher, opened: () => noteOpened(store, subject) }
}

/** For a page that is about one article or story: having come here is having opened it. Once a visit to the page. */
export function useOpened(subject: Subject | null): void {
  const store = useKeptStore()
  const noted = useRef<string | null>(null)
  useEffect(() => {
    if (!subject || noted.current === subject.article.id) return
    noted.current = subject.article.id
    // In a task of its own: what else a page begins once it is there takes long enough on a phone.
    setTimeout(noteOpened, 0, store, subject)
  }, [subject, store])
}
