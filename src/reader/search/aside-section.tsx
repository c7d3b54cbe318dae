import type { ReactNode } from 'react'
import styles from './aside-section.module.css'

interface AsideSectionProps {
  readonly title: string
  readonly children: ReactNode
}

/** A part of what stands beside a search. */
export function AsideSection({ title, children }: AsideSectionProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      {children}
    </section>
  )
}

/** Links of such a part. */
export function AsideLinks({ children }: { readonly children: ReactNode }) {
  return <ul className={`${styles.list} tall-links`}>{children}</ul>
}
