import * as v from 'valibot'
import { ArticleSchema } from './article.ts'

/** Another story of the same thread, as the story page names it. */
export const SiblingSchema = v.object({
  id: v.string(),
  title: v.string(),
  coverage: v.number(),
  oldest: v.nullable(v.number()),
  newest: v.nullable(v.number()),
})
export type Sibling = v.InferOutput<typeof SiblingSchema>

/** What a reader would call one story: the unit of cards, read state, follows and mutes. */
export const StorySchema = v.object({
  /** Id of its oldest article. */
  id: v.string(),
  /** Id of the oldest article of the thread it was cut from. */
  thread: v.string(),
  /** All articles, references included, newest first. */
  coverage: v.pipe(v.array(ArticleSchema), v.minLength(1)),
  /** Id of the article that speaks for the story. */
  lead: v.string(),
  /** The other stories of its thread, newest first. */
  siblings: v.array(SiblingSchema),
})
export type Story = v.InferOutput<typeof StorySchema>
