import { useQueryClient } from '@tanstack/react-query'
import { useSite } from '../app/site-context.ts'
import { useHand } from '../items/use-hand.ts'
import { removeEdits } from '../kept/keep-edits.ts'
import { useKept, useKeptStore } from '../kept/kept-context.ts'
import { feedWords } from '../language/words/feed.ts'
import { frameWords } from '../language/words/frame.ts'
import styles from './list-buttons.module.css'

interface ListButtonsProps {
  /** `topic:ID` or `source:DOMAIN`, which is also the key of its follow and its mute. */
  readonly list: string
  readonly name: string
}

/** Follows or mutes a topic with everything below it, or a source, and takes that back. */
export function ListButtons({ list, name }: ListButtonsProps) {
  const { manifest } = useSite()
  const client = useQueryClient()
  const store = useKeptStore()
  const hand = useHand()
  const followed = useKept((kept) => kept.follows.has(list))
  const muted = useKept((kept) => kept.mutes.has(list))

  const toggleFollowed = async () => {
    if (followed) return store.change(feedWords().unfollowed(name), removeEdits('follows', [list]))
    try {
      const { followListEdits } = await import('./followed.ts')
      store.change(
        feedWords().followed(name),
        await followListEdits(client, manifest, list, name, Date.now()),
      )
    } catch {
      store.tell(feedWords().notLookedUp(name))
    }
  }
  const toggleMuted = () => {
    if (muted) return store.change(feedWords().unmuted(name), removeEdits('mutes', [list]))
    hand.mute(list, name)
  }
  return (
    <p className={styles.buttons}>
      <button type="button" aria-pressed={followed} onClick={toggleFollowed}>
        {followed ? frameWords().following : frameWords().follow}
      </button>{' '}
      <button type="button" aria-pressed={muted} onClick={toggleMuted}>
        {muted ? frameWords().muted : frameWords().mute}
      </button>
    </p>
  )
}
