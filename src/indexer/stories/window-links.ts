import * as v from 'valibot'

const LinksSchema = v.array(v.tuple([v.number(), v.number(), v.number()]))

/** What a window has found, all by places; a link is two places and how much speaks for it. */
export const WindowLinksSchema = v.object({
  /** Within what nobody linked, and within a thread that is cut: of one story. */
  within: LinksSchema,
  /** From an article without links to one of a thread, of which the group that it is in takes the best. */
  across: LinksSchema,
  /** From a reference in a thread that is cut to a file there. */
  references: LinksSchema,
  /** Near in words and time, of two threads. */
  near: LinksSchema,
})
export type WindowLinks = v.InferOutput<typeof WindowLinksSchema>
export type Link = WindowLinks['within'][number]
