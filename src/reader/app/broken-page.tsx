import { FailureNotice } from '../parts/failure-notice.tsx'
import styles from './broken-page.module.css'

/** The last resort: something in the reader itself failed. */
export function BrokenPage({ error }: { readonly error: unknown }) {
  return (
    <main className={styles.broken}>
      <FailureNotice error={error} retry={() => globalThis.location.reload()} />
    </main>
  )
}
