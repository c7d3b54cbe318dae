import { useFocusOfNone } from '../feed/use-focus-keeper.ts'
import { Rich } from '../language/rich.tsx'
import { catchUpWords } from '../language/words/catch-up.ts'
import { nothingWords } from '../language/words/nothing.ts'
import { Notice } from '../parts/notice.tsx'
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
  const words = catchUpWords()
  useFocusOfNone()
  const title = read > 0 ? words.readItAll : muted > 0 ? nothingWords().allMuted : words.nothingNew(when)
  return (
    <Notice title={title}>
      <p>
        {read > 0 && `${words.haveRead(read, when)} `}
        {muted > 0 && `${words.areMuted(muted, when)} `}
        {read + muted === 0 && words.noneCame}
      </p>
      <p>
        <Rich
          text={time.kind === 'visit' ? words.orWeek : words.seeFront}
          parts={{ week: '/catch-up?since=week', front: '/' }}
        />
      </p>
    </Notice>
  )
}
