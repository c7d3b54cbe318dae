import { useMemo } from 'react'
import type { Provider } from '../../model/provider.ts'
import { go, pathAddress } from '../app/navigate.ts'
import {
  followKeys,
  followStoryEdits,
  removeEdits,
  savedKeys,
  saveEdits,
  unsaveEdits,
} from '../kept/keep-edits.ts'
import { useKeptStore } from '../kept/kept-context.ts'
import type { KeptStore } from '../kept/kept-store.ts'
import { isRead, readEdits, unreadEdits } from '../kept/read-state.ts'
import type { Records } from '../kept/records.ts'
import type { Subject } from '../kept/subject.ts'
import { feedWords } from '../language/words/feed.ts'
import { offerLink } from '../parts/offer-link.ts'
import { articlePath, storyPath } from '../parts/paths.ts'
import { noteOpened } from './use-opening.ts'

/** Everything a reader can do to an item; keys, menus and buttons all come here. */
export interface Hand {
  readonly open: (subject: Subject) => void
  readonly openOriginal: (subject: Subject) => void
  readonly openCoverage: (subject: Subject) => void
  readonly toggleRead: (subject: Subject) => void
  readonly toggleSaved: (subject: Subject) => void
  readonly toggleFollowed: (subject: Subject) => void
  readonly markAllRead: (subjects: readonly Subject[]) => void
  /**
   * @param key of the mute's record, which says what kind of thing it is.
   * @param more what the record has besides.
   */
  readonly mute: (key: string, name: string, more?: Pick<Records['mutes'], 'known'>) => void
  readonly togglePreferred: (provider: Provider) => void
  readonly share: (subject: Subject) => void
  readonly undo: () => void
}

export function useHand(): Hand {
  const store = useKeptStore()
  return useMemo(() => makeHand(store), [store])
}

function makeHand(store: KeptStore): Hand {
  const kept = () => store.state().kept
  return {
    open: ({ article }) => go(articlePath(article.id)),
    openOriginal: (subject) => {
      const { address } = subject.article
      if (address === null) return store.tell(feedWords().noOriginal)
      noteOpened(store, subject)
      window.open(address, '_blank', 'noopener,noreferrer')
    },
    openCoverage: ({ story }) => go(storyPath(story)),
    toggleRead: (subject) =>
      isRead(kept().read, subject.known)
        ? store.change(feedWords().markedUnread, unreadEdits(kept().read, subject))
        : store.change(feedWords().markedRead, readEdits(kept().read, subject, Date.now())),
    toggleSaved: (subject) =>
      savedKeys(kept().saved, subject).length > 0
        ? store.change(feedWords().unsaved, unsaveEdits(kept().saved, subject))
        : store.change(feedWords().savedNow, saveEdits(subject, Date.now())),
    toggleFollowed: (subject) => {
      const keys = followKeys(kept().follows, subject)
      if (keys.length > 0) store.change(feedWords().unfollowedStory, removeEdits('follows', keys))
      else store.change(feedWords().followedStory, followStoryEdits(subject, Date.now()))
    },
    markAllRead: (subjects) => {
      const unread = subjects.filter((subject) => !isRead(kept().read, subject.known))
      if (unread.length === 0) return store.tell(feedWords().allWereRead)
      const now = Date.now()
      store.change(
        feedWords().markedMany(unread.length),
        unread.flatMap((subject) => readEdits(kept().read, subject, now)),
      )
    },
    mute: (key, name, more) =>
      store.change(feedWords().mutedNow(name), [
        { store: 'mutes', key, record: { key, at: Date.now(), name, ...more } },
      ]),
    togglePreferred: ({ domain, name }) => {
      if (kept().preferred.has(domain))
        store.change(feedWords().leadsNoLonger(name), removeEdits('preferred', [domain]))
      else
        store.change(feedWords().leads(name), [
          { store: 'preferred', key: domain, record: { key: domain, at: Date.now(), name } },
        ])
    },
    share: async (subject) => {
      const path = subject.kind === 'story' ? storyPath(subject.story) : articlePath(subject.article.id)
      const address = new URL(pathAddress(path), location.href).href
      const outcome = await offerLink(subject.article.title, address)
      if (outcome === 'copied') store.tell(feedWords().linkCopied)
      if (outcome === 'barred') store.tell(feedWords().copyingBarred(address))
    },
    undo: () => store.undo(),
  }
}
