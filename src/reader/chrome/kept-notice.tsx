import { useKept } from '../kept/kept-context.ts'
import { Rich } from '../language/rich.tsx'
import { frameWords } from '../language/words/frame.ts'
import styles from './notice-line.module.css'

const KEPT = '/settings#kept'

/** Says when what the reader keeps is not where it should be. */
export function KeptNotice() {
  const place = useKept((_, state) => state.place)
  const damaged = useKept((_, state) => state.damaged.length)
  if (place === 'memory')
    return (
      <p className={styles.notice} role="status">
        <Rich text={frameWords().keptInMemory} parts={{ export: KEPT }} />
      </p>
    )
  if (place === 'full')
    return (
      <p className={styles.notice} role="alert">
        <Rich text={frameWords().keptFull} parts={{ export: KEPT }} />
      </p>
    )
  if (damaged > 0)
    return (
      <p className={styles.notice} role="status">
        <Rich text={frameWords().keptDamaged(damaged)} parts={{ see: KEPT }} />
      </p>
    )
  return null
}
