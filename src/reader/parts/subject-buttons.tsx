import { useHand } from '../items/use-hand.ts'
import { followKeys, savedKeys } from '../kept/keep-edits.ts'
import { useKept } from '../kept/kept-context.ts'
import type { Subject } from '../kept/subject.ts'
import { frameWords } from '../language/words/frame.ts'
import { MenuButton } from '../overlays/menu-button.tsx'
import { Spaced } from './spaced.tsx'
import styles from './subject-buttons.module.css'

/** What a page lets a reader do with its article or story, in plain sight. */
export function SubjectButtons({ subject }: { readonly subject: Subject }) {
  const hand = useHand()
  const words = frameWords()
  const saved = useKept((kept) => savedKeys(kept.saved, subject).length > 0)
  const followed = useKept((kept) => followKeys(kept.follows, subject).length > 0)
  return (
    <span className={styles.buttons}>
      <Spaced>
        <button type="button" aria-pressed={followed} onClick={() => hand.toggleFollowed(subject)}>
          {followed ? words.following : words.followStory}
        </button>
        <button type="button" aria-pressed={saved} onClick={() => hand.toggleSaved(subject)}>
          {saved ? words.saved : words.save}
        </button>
        <button type="button" onClick={() => hand.share(subject)}>
          {words.share}
        </button>
        <MenuButton subject={subject} />
      </Spaced>
    </span>
  )
}
