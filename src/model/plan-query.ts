import { type Filters, NO_FILTERS } from './filters.ts'
import { sourceListKey, topicListKey } from './shards.ts'

export interface QueryPlan {
  /** Key of the list to read, or null for the list of everything. */
  readonly list: string | null
  /** What the list itself does not settle; null where the list is already the answer. */
  readonly rest: Filters | null
}

/**
 * The shortest list that holds every answer. A single source comes first, for sources are many and so
 * their lists short; then a single topic.
 * @param scope key of a list that everything must come from, such as that of a topic's page; or null.
 */
export function planQuery(scope: string | null, filters: Filters): QueryPlan {
  if (scope !== null) return { list: scope, rest: whatIsLeft(filters) }
  const [source, ...otherSources] = filters.sources
  const [topic, ...otherTopics] = filters.topics
  if (source !== undefined && otherSources.length === 0) {
    return { list: sourceListKey(source), rest: whatIsLeft({ ...filters, sources: [] }) }
  }
  if (topic !== undefined && otherTopics.length === 0) {
    return { list: topicListKey(topic), rest: whatIsLeft({ ...filters, topics: [] }) }
  }
  return { list: null, rest: whatIsLeft(filters) }
}

/** What is read and what is muted is the reader's own, and settled apart from the filters. */
function whatIsLeft(asked: Filters): Filters | null {
  const filters = { ...asked, unread: false, muted: false }
  return JSON.stringify(filters) === JSON.stringify({ ...filters, ...NO_FILTERS }) ? null : filters
}
