import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  readonly title: string
  /** True where something went wrong, as opposed to being empty. */
  readonly alert?: boolean
  /** 2 where the page has a heading of its own. */
  readonly level?: 1 | 2
  readonly children?: ReactNode
}

/** A page or a part of one that has words instead of articles: nothing there, nothing found, or a failure. */
export function Notice({ title, alert = false, level = 1, children }: NoticeProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div className={styles.notice} role={alert ? 'alert' : undefined}>
      <Heading className={styles.title}>{title}</Heading>
      {children}
    </div>
  )
}
