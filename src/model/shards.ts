import * as v from 'valibot'
import { CardSchema } from './card.ts'
import { ProviderSchema } from './provider.ts'
import { StorySchema } from './story.ts'
import { TopicSchema } from './topic.ts'

/** First 16 hex digits of the SHA-256 of a shard's bytes: its name, and the check of what arrives. */
export const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))

/** Where a shard lies, relative to the folder of the manifest. */
export function shardPath(hash: string): string {
  return `shards/${hash}.json`
}

/** Providers that a shard names. A list, not a record: a key may be any text, `constructor` too. */
const ProvidersSchema = v.array(ProviderSchema)

/**
 * One page of a list: cards of stories in the list's order, and the providers they name. The articles view reads
 * the same pages, for a card knows all its articles.
 */
export const ListPageSchema = v.object({ cards: v.array(CardSchema), providers: ProvidersSchema })
export type ListPage = v.InferOutput<typeof ListPageSchema>

/** What a page holds, so that it is fetched only when it can matter. Bounds are over all articles of its cards. */
export const PageSummarySchema = v.object({
  hash: HashSchema,
  cards: v.number(),
  newest: v.nullable(v.number()),
  oldest: v.nullable(v.number()),
  quality: v.number(),
  /** Of pages by quality: the best article of each card has at least this. */
  low: v.optional(v.number()),
  heat: v.number(),
  /** Of the widest story. */
  breadth: v.number(),
  /**
   * Days of its articles, as steps (`day-steps.ts`): a story that goes on stands far from its first days. Left out where
   * no day between its bounds is without an article.
   */
  days: v.optional(v.array(v.number())),
})
export type PageSummary = v.InferOutput<typeof PageSummarySchema>

const PagesSchema = v.array(PageSummarySchema)

/**
 * All pages of one list by every order. The first is in that order; after it, by time come stories that were soon over
 * before those that went on, each by time; by quality and by heat come bands of falling score, a story being as hot as its
 * hottest article, and by time within each. Heat is left out where heat is not offered as an order; the pages of another
 * order then serve. A large list has its best articles once more by heat, in cards that have no others.
 */
export const PageDirectorySchema = v.object({
  newest: PagesSchema,
  quality: PagesSchema,
  heat: v.optional(PagesSchema),
  best: v.optional(v.object({ /** The least that each has. */ quality: v.number(), pages: PagesSchema })),
})
export type PageDirectory = v.InferOutput<typeof PageDirectorySchema>

/**
 * A list by every order. A `short` list is one page, by time, that the reader sorts itself: most sources
 * have a few articles only, and three orders of them would be three times the files. Of a long list the first page of
 * each order is named apart from the rest, so that a first view needs no directory.
 */
export const ListHeadSchema = v.variant('kind', [
  v.object({ kind: v.literal('short'), count: v.number(), page: HashSchema }),
  v.object({
    kind: v.literal('long'),
    count: v.number(),
    newest: HashSchema,
    quality: HashSchema,
    /** Spelled out where it is small, which saves filters a request. */
    directory: v.union([HashSchema, PageDirectorySchema]),
  }),
])
export type ListHead = v.InferOutput<typeof ListHeadSchema>
export type LongList = Extract<ListHead, { kind: 'long' }>

/** Values at each percentile, 0 to 100: heat over article files, breadth over stories. Quality's are in the manifest. */
export const ScalesShardSchema = v.object({ heat: v.array(v.number()), breadth: v.array(v.number()) })
export type ScalesShard = v.InferOutput<typeof ScalesShardSchema>

/** All topics, in the order of their names. */
export const TopicsShardSchema = v.object({ topics: v.array(TopicSchema) })
export type TopicsShard = v.InferOutput<typeof TopicsShardSchema>

/** All providers with at least one article file, by the number of their articles. */
export const SourceSchema = v.object({
  ...ProviderSchema.entries,
  articles: v.number(),
  stories: v.number(),
  newest: v.nullable(v.number()),
})
export type Source = v.InferOutput<typeof SourceSchema>
export const SourcesShardSchema = v.object({ sources: v.array(SourceSchema) })
export type SourcesShard = v.InferOutput<typeof SourcesShardSchema>

/** A store is a map cut into buckets by the hash of the key; its directory names the buckets. */
export const DirectorySchema = v.variant('kind', [
  v.object({ kind: v.literal('leaf'), hashes: v.array(HashSchema) }),
  /** `span` buckets a page, each page a leaf of its own. */
  v.object({ kind: v.literal('branch'), buckets: v.number(), span: v.number(), pages: v.array(HashSchema) }),
])
export type Directory = v.InferOutput<typeof DirectorySchema>

/** Some of a store's entries, by key. */
function bucketOfEntries<S extends v.GenericSchema>(entry: S) {
  return v.object({ entries: v.array(v.tuple([v.string(), entry])) })
}

/** Ids of stories by the ids of their articles; an article that names its story is not among them. */
export const StoryIdBucketSchema = bucketOfEntries(v.string())

/** Stories by id. */
export const StoryEntrySchema = v.object({
  story: StorySchema,
  providers: ProvidersSchema,
  /** Ids that some of its articles had before they had a file, each with the id now. */
  aliases: v.optional(v.array(v.tuple([v.string(), v.string()]))),
})
export type StoryEntry = v.InferOutput<typeof StoryEntrySchema>
export const StoryBucketSchema = bucketOfEntries(StoryEntrySchema)

/** What a source has of a topic: pages of cards, to be read together. */
const CrossingSchema = v.object({ topic: v.string(), count: v.number(), pages: v.array(HashSchema) })
export type Crossing = v.InferOutput<typeof CrossingSchema>

/** Lists by `topic:ID` and `source:DOMAIN`, and that of all videos. */
export const ListEntrySchema = v.object({
  list: ListHeadSchema,
  source: v.optional(SourceSchema),
  /** Of a large source, for topics of which it has little. */
  crossings: v.optional(v.array(CrossingSchema)),
})
export type ListEntry = v.InferOutput<typeof ListEntrySchema>
export const ListBucketSchema = bucketOfEntries(ListEntrySchema)
