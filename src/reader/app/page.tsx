import { type ReactNode, useEffect } from 'react'
import styles from './page.module.css'
import { pageTitle } from './page-title.ts'
import { useReadyMark } from './ready-mark.ts'
import { useScrollMemory } from './use-scroll-memory.ts'

interface PageProps {
  /** Goes before the site's own title in the browser's tab; null on the front page. */
  readonly title: string | null
  /** Null as long as it is not known: the tab keeps the title that it has. */
  readonly siteTitle: string | null
  /** True while what the address asks for is still on its way. */
  readonly busy: boolean
  readonly narrow?: boolean
  readonly children: ReactNode
}

/** The one `<main>` of a page; says to scripts and screen readers when the page is there. */
export function Page({ title, siteTitle, busy, narrow = false, children }: PageProps) {
  useScrollMemory(!busy)
  useEffect(() => {
    if (siteTitle !== null) document.title = pageTitle(title, siteTitle)
  }, [title, siteTitle])
  useReadyMark(!busy)
  return (
    <main
      id="main"
      tabIndex={-1}
      className={narrow ? `${styles.page} ${styles.narrow}` : styles.page}
      aria-busy={busy || undefined}
    >
      {children}
    </main>
  )
}
