import { lookUp } from '../look-up.ts'
import type { Manifest } from '../manifest.ts'
import type { LoadShard } from '../read-shard.ts'
import { type Crossing, ListBucketSchema, type ListEntry, type ListHead } from '../shards.ts'
import type { Topic } from '../topic.ts'
import { type Filters, NO_FILTERS } from './filters.ts'
import { sourceListKey, topicListKey, VIDEO_LIST } from './list-keys.ts'
import type { UnionList } from './union-list.ts'

export interface QueryPlan {
  readonly list: ListHead | UnionList
  /** What the list itself does not settle; null where the list is already the answer. */
  readonly rest: Filters | null
}

interface PlanAccess {
  readonly load: LoadShard
  readonly manifest: Pick<Manifest, 'all' | 'counts' | 'stores'>
  readonly topics: readonly Pick<Topic, 'id' | 'articles' | 'stories'>[]
}

/** A topic of so few stories is read before it is known whether a source has fewer still: it is two pages at most. */
const FEW = 200
/** Several lists are read as one up to this many cards, for all of them have to be read: some 150 KB compressed. */
const UNITED = 600
/** And up to this many lists, for each may take a request to be found. */
const LISTS = 3

/** Lists that together hold every answer, by their keys, and what they leave to filter. */
interface Candidate {
  readonly keys: readonly string[]
  readonly rest: Filters
}

/**
 * The shortest list that holds every answer: what a source has of a topic; the list of a source, of a topic, or of all
 * videos; several of these as one; or the list of everything.
 * @param scope key of a list that everything must come from, such as that of a topic's page; or null.
 * @returns null where the scope, or the only source or topic asked for, is unknown.
 * @throws what `load` throws.
 */
export async function planQuery(
  { load, manifest, topics }: PlanAccess,
  scope: string | null,
  asked: Filters,
): Promise<QueryPlan | null> {
  // A topic that every article has, as real newspapers have one, bars nothing, and its list need not be looked for.
  const isOnAll = (topic: { readonly articles: number }) => topic.articles === manifest.counts.articles
  const barsNothing = topics.some((topic) => asked.topics.includes(topic.id) && isOnAll(topic))
  const filters = barsNothing ? { ...asked, topics: [] } : asked
  const entryOf = (key: string): Promise<ListEntry | null> =>
    lookUp<ListEntry>(load, manifest.stores.lists, ListBucketSchema, key)
  const headOf = async (key: string): Promise<ListHead | null> => (await entryOf(key))?.list ?? null
  const open = async ({ keys, rest }: Candidate): Promise<QueryPlan | null> => {
    const heads = await Promise.all(keys.map(headOf))
    const lists = heads.filter((head) => head !== null)
    const [only] = lists
    if (!only) return null
    const count = lists.reduce((sum, list) => sum + list.count, 0)
    const list = keys.length === 1 ? only : { kind: 'union' as const, count, lists }
    return { list, rest: whatIsLeft(rest) }
  }
  if (scope !== null) return open({ keys: [scope], rest: filters })

  const ofTopics = { keys: filters.topics.map(topicListKey), rest: { ...filters, topics: [] } }
  const stories = topics
    .filter((topic) => filters.topics.includes(topic.id))
    .reduce((sum, topic) => sum + topic.stories, 0)
  const mayBeTopics =
    ofTopics.keys.length === 1 ||
    (ofTopics.keys.length > 1 && ofTopics.keys.length <= LISTS && stories <= UNITED)
  if (ofTopics.keys.length === 1 && stories <= FEW) return open(ofTopics)
  const [source, ...moreSources] = filters.sources
  const [topic, ...moreTopics] = filters.topics
  if (source !== undefined && topic !== undefined && moreSources.length + moreTopics.length === 0) {
    const crossings = (await entryOf(sourceListKey(source)))?.crossings
    const crossing = crossings?.find((one) => one.topic === topic)
    if (crossing) return { list: unite(crossing), rest: whatIsLeft({ ...filters, sources: [], topics: [] }) }
  }
  const plans = await Promise.all(otherCandidates(filters).map(open))
  if (plans.includes(null)) return null
  const [shortest] = plans
    .filter((plan) => plan !== null)
    .filter(({ list }) => list.kind !== 'union' || list.count <= UNITED)
    .sort((a, b) => a.list.count - b.list.count)
  if (mayBeTopics && stories < (shortest?.list.count ?? Number.POSITIVE_INFINITY)) return open(ofTopics)
  return shortest ?? { list: manifest.all, rest: whatIsLeft(filters) }
}

function unite({ count, pages }: Crossing): UnionList {
  return { kind: 'union', count, lists: pages.map((page) => ({ kind: 'short', count, page })) }
}

function otherCandidates(filters: Filters): Candidate[] {
  const candidates: Candidate[] = []
  const { sources, type } = filters
  if (sources.length > 0 && sources.length <= LISTS)
    candidates.push({ keys: sources.map(sourceListKey), rest: { ...filters, sources: [] } })
  if (type === 'video') candidates.push({ keys: [VIDEO_LIST], rest: { ...filters, type: null } })
  return candidates
}

/** What is read and what is muted is the reader's own, and settled apart from the filters. */
function whatIsLeft(asked: Filters): Filters | null {
  const filters = { ...asked, unread: false, muted: false }
  return JSON.stringify(filters) === JSON.stringify({ ...filters, ...NO_FILTERS }) ? null : filters
}
