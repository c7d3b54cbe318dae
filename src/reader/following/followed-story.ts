import type { Follow } from '../kept/record-schemas.ts'
import type { Subject } from '../kept/subject.ts'

/** A story that belongs to something the reader follows. */
export interface FollowedStory {
  readonly subject: Subject
  /** The reader's follows of the story itself: several where stories that were followed each are one by now. */
  readonly follows: readonly Follow[]
  /** Names of the topics and sources that bring it. */
  readonly because: readonly string[]
  /** How many of its articles the reader has not been shown yet. */
  readonly fresh: number
}

export interface Followed {
  readonly stories: readonly FollowedStory[]
  /** Follows of stories of which the publisher has taken everything back. */
  readonly gone: readonly Follow[]
}
