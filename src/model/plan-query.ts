import { type Filters, NO_FILTERS } from './filters.ts'
import { lookUp } from './look-up.ts'
import type { Manifest } from './manifest.ts'
import type { LoadShard } from './read-shard.ts'
import {
  ListBucketSchema,
  type ListEntry,
  type ListHead,
  sourceListKey,
  topicListKey,
  VIDEO_LIST,
} from './shards.ts'
import type { Topic } from './topic.ts'

export interface QueryPlan {
  readonly list: ListHead
  /** What the list itself does not settle; null where the list is already the answer. */
  readonly rest: Filters | null
}

interface PlanAccess {
  readonly load: LoadShard
  readonly manifest: Pick<Manifest, 'all' | 'stores'>
  readonly topics: readonly Pick<Topic, 'id' | 'stories'>[]
}

/** A topic of so few stories is read before it is known whether a source has fewer still: it is two pages at most. */
const FEW = 200

interface Candidate {
  readonly key: string
  readonly rest: Filters
}

/**
 * The shortest list that holds every answer: that of a source, of a topic, of all videos, or of everything.
 * @param scope key of a list that everything must come from, such as that of a topic's page; or null.
 * @returns null where the scope, or the only source or topic asked for, is unknown.
 * @throws what `load` throws.
 */
export async function planQuery(
  { load, manifest, topics }: PlanAccess,
  scope: string | null,
  filters: Filters,
): Promise<QueryPlan | null> {
  const headOf = async (key: string): Promise<ListHead | null> =>
    (await lookUp<ListEntry>(load, manifest.stores.lists, ListBucketSchema, key))?.list ?? null
  const open = async ({ key, rest }: Candidate): Promise<QueryPlan | null> => {
    const list = await headOf(key)
    return list && { list, rest: whatIsLeft(rest) }
  }
  if (scope !== null) return open({ key: scope, rest: filters })

  const [id, ...moreTopics] = filters.topics
  const ofTopic = id !== undefined && moreTopics.length === 0 && topicCandidate(id, filters)
  const stories = topics.find((topic) => topic.id === id)?.stories ?? 0
  if (ofTopic && stories <= FEW) return open(ofTopic)
  const plans = await Promise.all(otherCandidates(filters).map(open))
  if (plans.includes(null)) return null
  const [shortest] = plans.filter((plan) => plan !== null).sort((a, b) => a.list.count - b.list.count)
  if (ofTopic && stories < (shortest?.list.count ?? Number.POSITIVE_INFINITY)) return open(ofTopic)
  return shortest ?? { list: manifest.all, rest: whatIsLeft(filters) }
}

function topicCandidate(id: string, filters: Filters): Candidate {
  return { key: topicListKey(id), rest: { ...filters, topics: [] } }
}

function otherCandidates(filters: Filters): Candidate[] {
  const candidates: Candidate[] = []
  const [source, ...more] = filters.sources
  if (source !== undefined && more.length === 0)
    candidates.push({ key: sourceListKey(source), rest: { ...filters, sources: [] } })
  if (filters.type === 'video') candidates.push({ key: VIDEO_LIST, rest: { ...filters, type: null } })
  return candidates
}

/** What is read and what is muted is the reader's own, and settled apart from the filters. */
function whatIsLeft(asked: Filters): Filters | null {
  const filters = { ...asked, unread: false, muted: false }
  return JSON.stringify(filters) === JSON.stringify({ ...filters, ...NO_FILTERS }) ? null : filters
}
