import { keptWords } from '../language/words/kept.ts'
import styles from './kept-page.module.css'

interface MoreButtonProps {
  readonly left: number
  readonly showMore: () => void
}

export function MoreButton({ left, showMore }: MoreButtonProps) {
  return (
    <p className={styles.more}>
      <button type="button" onClick={showMore}>
        {keptWords().showMore(left)}
      </button>
    </p>
  )
}
