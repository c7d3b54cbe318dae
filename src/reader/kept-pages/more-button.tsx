import styles from './kept-page.module.css'

interface MoreButtonProps {
  readonly left: number
  readonly showMore: () => void
}

export function MoreButton({ left, showMore }: MoreButtonProps) {
  return (
    <p className={styles.more}>
      <button type="button" onClick={showMore}>
        Show more, {left} left
      </button>
    </p>
  )
}
