import type { LoadShard } from '../read-shard.ts'
import type { Topic } from '../topic.ts'

/** Where a search finds what it needs. */
export interface SearchAccess {
  readonly load: LoadShard
  /** Hash of the head of search. */
  readonly search: string
  /** Hash of the list of sources. */
  readonly sources: string
  readonly topics: readonly Topic[]
}
