import * as v from 'valibot'
import { ArticleFactsSchema, ArticleSchema } from './article.ts'

/**
 * A story (or, in the articles view, one article of it) as a feed shows it. A card knows all its article files,
 * not the lead alone: filters, mutes and read marks may take the lead away, and another then speaks for the story.
 */
export const CardSchema = v.object({
  kind: v.picklist(['story', 'article']),
  /** Id of the story: the id of its oldest article. */
  story: v.string(),
  /** Article files, newest first: the lead, the newest, and those that differ most from the lead. */
  articles: v.array(ArticleSchema),
  /** The article files of a large story that are not spelled out above. */
  more: v.optional(v.array(ArticleFactsSchema)),
  /** All articles of the story, references included, whatever part of them is above. */
  coverage: v.number(),
  /** How many of that coverage are references; left out for none. */
  references: v.optional(v.number()),
  /** All that coverage with copies counted once; left out where there are none. */
  distinct: v.optional(v.number()),
  /** Providers of all that coverage. */
  providers: v.number(),
  /**
   * Times of all dated coverage, oldest first, copies once: the points on the time axis. Left out for a single article.
   */
  points: v.optional(v.array(v.number())),
  /** Ids of all article files of the story, where some are not above: set when a card is narrowed, never stored. */
  files: v.optional(v.array(v.string())),
})
export type Card = v.InferOutput<typeof CardSchema>
