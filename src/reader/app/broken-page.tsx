import { useRouteError } from 'react-router-dom'
import { base } from './base.ts'
import styles from './broken-page.module.css'

/** The last resort: something in the reader itself failed. Plain links, for the router may be what broke. */
export function BrokenPage() {
  const error = useRouteError()
  return (
    <main className={styles.broken}>
      <div role="alert">
        <h1>This page could not be shown</h1>
        <p>Something in the reader itself went wrong. Nothing of yours is lost.</p>
        {error instanceof Error && <p className={styles.detail}>{error.message}</p>}
      </div>
      <p>
        <a href={globalThis.location.href}>Load this page again</a>, or{' '}
        <a href={base}>go to the front page</a>.
      </p>
    </main>
  )
}
