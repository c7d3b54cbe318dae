import { Link } from 'react-router-dom'
import { Notice } from '../parts/notice.tsx'
import { counted } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'
import { type CatchUpTime, timeWords } from './catch-up-time.ts'

interface NothingNewProps {
  readonly time: CatchUpTime
  /** How many stories have something new, but were read. */
  readonly read: number
  /** How many are muted. */
  readonly muted: number
}

/** Says why there is nothing to catch up on, and where to go on. */
export function NothingNew({ time, read, muted }: NothingNewProps) {
  const clock = useClock()
  const when = timeWords(time, clock)
  return (
    <Notice title={read > 0 ? 'You have read it all' : `Nothing new ${when}`}>
      <p>
        {read > 0 && `You have read ${read === 1 ? 'the one story' : `all ${read} stories`} ${when}. `}
        {muted > 0 && `${counted(muted, 'story', 'stories')} ${when} ${muted === 1 ? 'is' : 'are'} muted. `}
        {read + muted === 0 && 'No article has come. '}
      </p>
      <p>
        {time.kind === 'visit' && (
          <>
            Catch up on the <Link to="/catch-up?since=week">edition’s last week</Link>, or see{' '}
          </>
        )}
        {time.kind === 'week' && 'See '}
        the <Link to="/">front page</Link>.
      </p>
    </Notice>
  )
}
