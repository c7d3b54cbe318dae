import * as v from 'valibot'

export const TopicSchema = v.object({
  id: v.string(),
  name: v.string(),
  shortName: v.optional(v.string()),
  /** Id of the topic above. */
  parent: v.optional(v.string()),
  keywords: v.array(v.string()),
  hashtags: v.array(v.string()),
  /** Articles and stories of this topic and of all topics below it. */
  articles: v.number(),
  stories: v.number(),
  /** Newest article of this topic and below. */
  newest: v.nullable(v.number()),
})
export type Topic = v.InferOutput<typeof TopicSchema>

/** Just what placing a topic in its tree takes. */
export type TopicNode = Pick<Topic, 'id' | 'parent'>
