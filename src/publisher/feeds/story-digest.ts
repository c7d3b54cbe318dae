import type { Article } from '../../model/article.ts'

/** As much of a story as feeds show. */
export interface StoryDigest {
  /** Its newest articles, without references: the publisher did not file those. */
  readonly newest: readonly Article[]
  /** How many articles it has in all, references included. */
  readonly coverage: number
  /** Names of outlets by domain. */
  readonly outlets: ReadonlyMap<string, string>
}
