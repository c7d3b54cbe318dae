import { Link } from 'react-router-dom'
import { useKept } from '../kept/kept-context.ts'
import { counted } from '../time/format-time.ts'
import styles from './kept-notice.module.css'

/** Says when what the reader keeps is not where it should be. */
export function KeptNotice() {
  const place = useKept((_, state) => state.place)
  const damaged = useKept((_, state) => state.damaged.length)
  if (place === 'memory')
    return (
      <p className={styles.notice} role="status">
        This browser bars storage here, as private windows do: what you mark or save lasts until this page is
        closed. <Link to="/settings#kept">Export it</Link> to keep it.
      </p>
    )
  if (place === 'full')
    return (
      <p className={styles.notice} role="alert">
        This device has no room left: your last changes are in this page alone, and are tried again with the
        next one. <Link to="/settings#kept">Export them</Link>, or forget what you no longer need.
      </p>
    )
  if (damaged > 0)
    return (
      <p className={styles.notice} role="status">
        {counted(damaged, 'record')} of what you kept could not be read, and {damaged === 1 ? 'is' : 'are'}{' '}
        set aside. <Link to="/settings#kept">See what can be done</Link>.
      </p>
    )
  return null
}
