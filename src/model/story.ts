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

/** A story about something near, not of the same thread. */
export const NearbySchema = v.object({
  id: v.string(),
  title: v.string(),
  /** Words that both leads say, as this one shows them. */
  words: v.array(v.string()),
})
export type Nearby = v.InferOutput<typeof NearbySchema>

/** A connection within a story that the publisher did not make. */
export const JoinSchema = v.object({
  /** Ids of the two articles. */
  from: v.string(),
  to: v.string(),
  by: v.picklist(['throughline', 'editor']),
  /** Words that both titles say, as `from` shows them; left out for an editor's. */
  words: v.optional(v.array(v.string())),
  /** Between the two; left out where one is undated, and for an editor's. */
  hours: v.optional(v.number()),
})
export type Join = v.InferOutput<typeof JoinSchema>

/** What a reader would call one story: the unit of cards, read state, follows and mutes. */
export const StorySchema = v.object({
  /** Id of its oldest article. */
  id: v.string(),
  /** Id of the oldest article of the thread it was cut from. */
  thread: v.string(),
  /** All articles, references included, newest first. */
  coverage: v.pipe(v.array(ArticleSchema), v.minLength(1)),
  /** Id of the article that speaks for the story: an article file, where there is one. */
  lead: v.string(),
  /** Other stories of its thread, newest first: all, or in a large thread those nearest in time. */
  siblings: v.array(SiblingSchema),
  /** How many others its thread has, where that is more than there are siblings. */
  others: v.optional(v.number()),
  /** Connections that the publisher did not make; all others within the story are the publisher's. */
  joins: v.optional(v.array(JoinSchema)),
  /** Ids of articles with the same text, by different outlets; the first of each group stands for it. */
  copies: v.optional(v.array(v.pipe(v.array(v.string()), v.minLength(2)))),
  /** Other stories about something near, the nearest first, at most four. */
  nearby: v.optional(v.array(NearbySchema)),
})
export type Story = v.InferOutput<typeof StorySchema>

/** Whether a publisher filed any of a story: only then it is in feeds, and counted. */
export function isFiled(story: Story): boolean {
  return story.coverage.some((article) => article.kind === 'article')
}
