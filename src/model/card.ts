import * as v from 'valibot'
import { ArticleSchema } from './article.ts'

/**
 * A story (or, in the articles view, one article of it) as a feed shows it. A card carries all its article
 * files, not only the lead: filters, mutes and read marks may take the lead away, and another then speaks
 * for the story without a further request.
 */
export const CardSchema = v.object({
  kind: v.picklist(['story', 'article']),
  /** Id of the story: the id of its oldest article. */
  story: v.string(),
  /** Article files, newest first; never empty. */
  articles: v.pipe(v.array(ArticleSchema), v.minLength(1)),
  /** All articles of the story, references included, whatever part of them is above. */
  coverage: v.number(),
  /** Providers of all that coverage. */
  providers: v.number(),
  /** Times of all dated coverage, oldest first: the points on the time axis. Left out for a single article. */
  points: v.optional(v.array(v.number())),
})
export type Card = v.InferOutput<typeof CardSchema>
