import type { Subject } from '../kept/subject.ts'
import { frameWords } from '../language/english/frame.ts'
import { Icon } from '../parts/icon.tsx'
import styles from './menu-button.module.css'
import { useOverlay } from './overlay-context.ts'

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
      <Icon of="menu" size={18} />
    </button>
  )
}
