import type { ReactNode } from 'react'
import styles from './notice.module.css'

interface NoticeProps {
  readonly title: string
  /** True where something went wrong, as opposed to being empty. */
  readonly alert?: boolean
  readonly children?: ReactNode
}

/** A page or a part of one that has words instead of articles: nothing there, nothing found, or a failure. */
export function Notice({ title, alert = false, children }: NoticeProps) {
  return (
    <div className={styles.notice} role={alert ? 'alert' : undefined}>
      <h1 className={styles.title}>{title}</h1>
      {children}
    </div>
  )
}
