import { useSite } from '../app/site-context.ts'
import { feedWords } from '../language/words/feed.ts'
import styles from './new-stories.module.css'

/** On pages that say what is new but are no feed: what they say is of the edition at hand, and there is a newer one. */
export function NewerEdition() {
  const { newer } = useSite()
  return (
    <div role="status" className={styles.news}>
      {newer && <NewerButton label={feedWords().updated} />}
    </div>
  )
}

interface NewerButtonProps {
  readonly label: string
  /** What else is to be done when the newer edition is shown. */
  readonly onShow?: () => void
}

/** Shows the newer edition, from the top of the page. */
export function NewerButton({ label, onShow }: NewerButtonProps) {
  const { showNewer } = useSite()
  const show = () => {
    showNewer()
    onShow?.()
    scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  return (
    <button type="button" className={styles.button} onClick={show}>
      {label}
    </button>
  )
}
