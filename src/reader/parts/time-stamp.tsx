import { frameWords } from '../language/words/frame.ts'
import { formatExact, formatWhen } from '../time/format-time.ts'
import { useClock } from '../time/use-clock.ts'

interface TimeStampProps {
  readonly time: number | null
  /** Says it in full, as a byline does. */
  readonly exact?: boolean
  /** Other words for the same time, such as "2 hours later". */
  readonly children?: string | undefined
}

/** A time as a reader would say it, with the exact one on hover. */
export function TimeStamp({ time, exact = false, children }: TimeStampProps) {
  const clock = useClock()
  if (time === null) return <span>{frameWords().undated}</span>
  const full = formatExact(time)
  return (
    <time dateTime={new Date(time).toISOString()} title={full}>
      {children ?? (exact ? full : formatWhen(time, clock))}
    </time>
  )
}
