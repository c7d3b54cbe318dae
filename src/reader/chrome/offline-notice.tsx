import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { manifestFreshness, manifestQuery } from '../data/queries.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import { useOnline } from '../offline/use-online.ts'
import { formatExact } from '../time/format-time.ts'
import styles from './notice-line.module.css'

/** How often a site that did not answer is asked again, in milliseconds. */
const AGAIN = 20_000

/** Says that what is shown is what this device kept, and of when it is. */
export function OfflineNotice() {
  const online = useOnline()
  const { data: sent } = useQuery(manifestFreshness)
  const { refetch } = useQuery(manifestQuery)
  const unanswered = online && sent?.kept === true
  useEffect(() => {
    if (!unanswered) return
    const timer = setInterval(() => void refetch(), AGAIN)
    return () => clearInterval(timer)
  }, [unanswered, refetch])
  return (
    <div role="status">
      {(!online || unanswered) && sent && (
        <p className={styles.notice}>
          <Rich
            text={online ? frameWords().noAnswer : frameWords().offline}
            parts={{
              time: <time dateTime={new Date(sent.date).toISOString()}>{formatExact(sent.date)}</time>,
            }}
          />
        </p>
      )}
    </div>
  )
}
