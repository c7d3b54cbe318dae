import type { Article } from '../../model/article.ts'
import { factsOf } from '../../model/card-files.ts'
import { topicsWithFeeds } from '../../model/feed-files.ts'
import { topicListKey } from '../../model/filters/list-keys.ts'
import { takeCards } from '../../model/filters/take-cards.ts'
import { NO_TASTE } from '../../model/filters/taste.ts'
import { chooseLead } from '../../model/lead.ts'
import { sortKeyOf } from '../../model/ranking/sort-key.ts'
import { ListBucketSchema, type ListHead } from '../../model/shards.ts'
import type { Topic } from '../../model/topic.ts'
import type { OpenIndex } from '../files/open-index.ts'
import { readEntries } from '../files/read-entries.ts'

/** Stories in a feed. */
const STORIES = 50

/** What there is a feed of. */
export interface FeedList {
  /** Null for the feed of everything. */
  readonly topic: Topic | null
  readonly head: ListHead
}

/** A story in a feed, before its coverage is read. */
export interface Told {
  readonly story: string
  readonly lead: Article
  readonly time: number | null
}

/** The feed of everything, and then those of topics, in the order of `topicsWithFeeds`. */
export async function listFeeds(
  { manifest, load }: OpenIndex,
  topics: readonly Topic[],
): Promise<FeedList[]> {
  const withFeeds = topicsWithFeeds(topics)
  const keys = new Set(withFeeds.map(({ id }) => topicListKey(id)))
  const heads = new Map<string, ListHead>()
  for await (const [key, { list }] of readEntries(load, manifest.stores.lists, ListBucketSchema, keys))
    heads.set(key, list)
  const ofTopics = withFeeds.flatMap((topic) => {
    const head = heads.get(topicListKey(topic.id))
    return head ? { topic, head } : []
  })
  return [{ topic: null, head: manifest.all }, ...ofTopics]
}

/** The stories of a feed, the newest first, as the page that shows the same has them. */
export async function tellList(
  { manifest, load }: OpenIndex,
  topics: readonly Topic[],
  { head }: FeedList,
): Promise<Told[]> {
  const request = { view: 'stories', sort: 'newest', filters: null, taste: NO_TASTE } as const
  const { cards } = await takeCards(
    { load, stories: manifest.stores.stories, topics },
    head,
    request,
    STORIES,
  )
  return cards.map((card) => {
    const { id } = chooseLead(factsOf(card))
    const lead = card.articles.find((article) => article.id === id)
    if (!lead) throw new Error(`The card of ${card.story} does not spell out its lead.`)
    return { story: card.story, lead, time: sortKeyOf(card, 'newest').time }
  })
}
