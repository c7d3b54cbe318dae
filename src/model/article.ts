import * as v from 'valibot'

/** Milliseconds since 1970 in UTC; null is "undated", which sorts last. */
export const TimeSchema = v.nullable(v.number())

export const PictureSchema = v.object({
  /** https, or a path inside the site without a leading slash. */
  address: v.string(),
  width: v.optional(v.number()),
  height: v.optional(v.number()),
  alt: v.optional(v.string()),
})
export type Picture = v.InferOutput<typeof PictureSchema>

/** Something that plays at another host, loaded only when a reader asks for it. */
export const EmbedSchema = v.object({ kind: v.literal('youtube'), id: v.string() })
export type Embed = v.InferOutput<typeof EmbedSchema>

/** What filters and orders ask of an article. */
export const ArticleFactsSchema = v.object({
  id: v.string(),
  type: v.picklist(['article', 'video']),
  time: TimeSchema,
  /** The provider's domain, which is its id. */
  provider: v.string(),
  /** Topic ids as the publisher named them, without the topics above them. */
  topics: v.array(v.string()),
  /** The site's own score, from 0 up. */
  quality: v.number(),
  /** The site's own score; -1 is "not rated". */
  heat: v.number(),
  /** Says which article of a story leads; never hides one. */
  published: v.boolean(),
})
export type ArticleFacts = v.InferOutput<typeof ArticleFactsSchema>

/**
 * One piece of coverage. An `article` has a file of its own; a `reference` is known only from what other
 * files say of it: it counts as coverage and has a page, but never leads and is never in a feed.
 */
export const ArticleSchema = v.object({
  kind: v.picklist(['article', 'reference']),
  ...ArticleFactsSchema.entries,
  title: v.string(),
  /** Empty where the publisher gave none. */
  excerpt: v.string(),
  /** Where the original is read; null where no given address is safe. */
  address: v.nullable(v.string()),
  picture: v.optional(PictureSchema),
  embed: v.optional(EmbedSchema),
})
export type Article = v.InferOutput<typeof ArticleSchema>
