import type { Follow } from '../kept/record-schemas.ts'
import type { Subject } from '../kept/subject.ts'

/** A story that belongs to something the reader follows. */
export interface FollowedStory {
  readonly subject: Subject
  /** The reader's follow of the story itself; null where it comes by a topic or a source alone. */
  readonly follow: Follow | null
  /** Names of the topics and sources that bring it. */
  readonly because: readonly string[]
  /** How many of its articles the reader has not been shown yet. */
  readonly fresh: number
}
