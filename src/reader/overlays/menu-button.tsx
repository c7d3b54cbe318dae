import type { Subject } from '../kept/subject.ts'
import { frameWords } from '../language/words/frame.ts'
import styles from './menu-button.module.css'
import { useOverlay } from './overlay-context.ts'

/** Made once, for it stands on every card. */
const DOTS = (
  <svg width="18" height="18" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
    <circle cx="5" cy="12" r="2" />
    <circle cx="12" cy="12" r="2" />
    <circle cx="19" cy="12" r="2" />
  </svg>
)

/** The "⋯" of an item. */
export function MenuButton({ subject }: { readonly subject: Subject }) {
  const open = useOverlay()
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={frameWords().moreAbout(subject.article.title)}
      aria-haspopup="dialog"
      onClick={(event) => open({ kind: 'menu', subject, anchor: event.currentTarget })}
    >
      {DOTS}
    </button>
  )
}
