import * as v from 'valibot'

/** Milliseconds since 1970, and nothing that is no date: one such record would bring down every page that shows it. */
const TimeSchema = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15))

/** A part of an address: half of a surrogate pair can't be written into one, and brings down every page that tries. */
const PlaceSchema = v.pipe(v.string(), v.regex(/^\P{Surrogate}*$/u))

/** What is kept of an article so that a list of kept things can be shown without any shard. */
const GlimpseSchema = v.object({
  title: v.string(),
  /** The provider's domain, and its name. */
  provider: PlaceSchema,
  name: v.string(),
  time: v.nullable(TimeSchema),
  story: PlaceSchema,
})
export type Glimpse = v.InferOutput<typeof GlimpseSchema>

/**
 * What was known of a story at some moment, so that what came later can be told from it.
 * Article files are known by their ids, references by their number, for cards don't name those.
 */
const KnownSchema = v.object({
  files: v.array(PlaceSchema),
  references: v.number(),
  /** Set where there were references alone: the story's id then stands for the oldest, and is another some day. */
  alone: v.optional(v.boolean()),
})
export type Known = v.InferOutput<typeof KnownSchema>

/** An article that was read, by its id. A story is read when any of its articles is. */
const ReadSchema = v.object({ key: PlaceSchema, at: TimeSchema, known: KnownSchema })

/** An article that was opened, by its id. */
const OpenedSchema = v.object({ key: PlaceSchema, at: TimeSchema, glimpse: GlimpseSchema })

/** An article, or the story that it speaks for, by the article's id. */
const SavedSchema = v.object({
  key: PlaceSchema,
  at: TimeSchema,
  as: v.picklist(['article', 'story']),
  glimpse: GlimpseSchema,
})

/** Key `story:ARTICLE-ID`, `topic:ID`, `source:DOMAIN`, or `search:QUERY` with the query of its address. */
const FollowSchema = v.object({
  key: v.pipe(PlaceSchema, v.regex(/^(story|topic|source|search):./)),
  at: TimeSchema,
  name: v.string(),
  /** What the reader has seen of it: anything else is new. */
  known: KnownSchema,
  /** Time of the newest article then; null where nothing was dated. */
  newest: v.nullable(TimeSchema),
  /** Of a list that is longer than what is looked at of it: time of the last that was. */
  oldest: v.optional(TimeSchema),
})
export type Follow = v.InferOutput<typeof FollowSchema>

/** Key `word:WORD`, `topic:ID`, `source:DOMAIN`, or `story:ARTICLE-ID`. */
const MuteSchema = v.object({
  key: v.pipe(PlaceSchema, v.regex(/^(word|topic|source|story):./)),
  at: TimeSchema,
  name: v.string(),
  /** What was known of a story of references alone, to find it again when it is another. */
  known: v.optional(KnownSchema),
})

/** A source, by its domain, that leads a story where it can. */
const PreferredSchema = v.object({ key: PlaceSchema, at: TimeSchema, name: v.string() })

/** What was searched for, as it was typed. */
const SearchedSchema = v.object({ key: PlaceSchema, at: TimeSchema })

const SettingSchema = v.object({ key: PlaceSchema, at: TimeSchema, value: v.string() })

/** The stores of the database, each with the schema of its records; every record has its `key` in it. */
export const SCHEMAS = {
  read: ReadSchema,
  history: OpenedSchema,
  saved: SavedSchema,
  follows: FollowSchema,
  mutes: MuteSchema,
  preferred: PreferredSchema,
  settings: SettingSchema,
  searches: SearchedSchema,
} as const
