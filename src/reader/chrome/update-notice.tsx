import { frameWords } from '../language/words/frame.ts'
import { useReaderUpdate } from '../offline/reader-update.ts'
import styles from './notice-line.module.css'

/** Offers a new version of the reader; nothing is loaded anew unless it is asked for. */
export function UpdateNotice() {
  const accept = useReaderUpdate()
  return (
    <div role="status">
      {accept && (
        <p className={styles.notice}>
          {frameWords().updateReady}{' '}
          <button type="button" onClick={accept}>
            {frameWords().updateNow}
          </button>
        </p>
      )}
    </div>
  )
}
