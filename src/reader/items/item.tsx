import { type ReactNode, useEffect } from 'react'
import { useKept } from '../kept/kept-context.ts'
import { isRead } from '../kept/read-state.ts'
import type { Subject } from '../kept/subject.ts'
import { registerItem, setCurrent, useIsCurrent } from './current-item.ts'
import styles from './item.module.css'

interface ItemProps {
  readonly subject: Subject
  readonly className: string | undefined
  readonly shape?: string
  /** False in lists that are not for reading through, such as the history, where all would be dimmed. */
  readonly dims?: boolean
  readonly children: ReactNode
}

/** One item of a list: keys move between them, and what was read is told apart. */
export function Item({ subject, className, shape, dims = true, children }: ItemProps) {
  const { id } = subject.article
  const current = useIsCurrent(id)
  const read = useKept((kept) => isRead(kept.read, subject.known))
  useEffect(() => registerItem(subject), [subject])
  return (
    <article
      className={`${styles.item} ${dims ? styles.dims : ''} ${className}`}
      data-item={id}
      data-shape={shape}
      data-read={read ? '' : undefined}
      aria-current={current ? 'true' : undefined}
      onFocus={() => setCurrent(id)}
    >
      {children}
    </article>
  )
}
