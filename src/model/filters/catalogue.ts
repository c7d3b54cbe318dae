import * as v from 'valibot'
import { HashSchema } from '../shards.ts'

const NumbersSchema = v.array(v.number())

/**
 * What counting asks of some stories' article files, one array a field. Files of one story stand beside each other;
 * every field has one value a file, in the same order. What a search is counted by holds references as well.
 */
export const CatalogueChunkSchema = v.object({
  /** Files a story. */
  files: NumbersSchema,
  /** As steps (`day-steps.ts`); null is undated. */
  days: v.array(v.nullable(v.number())),
  qualities: NumbersSchema,
  /** Each as a place in `domains`. */
  sources: NumbersSchema,
  /** Each as a place in `topicSets`. */
  topics: NumbersSchema,
  /** Places of files that are videos. */
  videos: NumbersSchema,
  /** What the places above stand for. A chunk's own, so that a new article changes no other chunk. */
  domains: v.array(v.string()),
  topicSets: v.array(v.array(v.string())),
})
export type CatalogueChunk = v.InferOutput<typeof CatalogueChunkSchema>

/** What a chunk holds, so that it is fetched only when it can matter. */
export const ChunkSummarySchema = v.object({
  hash: HashSchema,
  stories: v.number(),
  /** In days since 1970; null where nothing is dated. */
  oldest: v.nullable(v.number()),
  newest: v.nullable(v.number()),
})
export type ChunkSummary = v.InferOutput<typeof ChunkSummarySchema>

/** First and last day of what is dated, in days since 1970. */
export interface DaySpan {
  readonly oldest: number
  readonly newest: number
}

/** Of some chunks; null where nothing is dated. */
export function spanOf(chunks: readonly Pick<ChunkSummary, 'oldest' | 'newest'>[]): DaySpan | null {
  const days = chunks.flatMap(({ oldest, newest }) => [oldest, newest].filter((day) => day !== null))
  return days.length === 0 ? null : { oldest: Math.min(...days), newest: Math.max(...days) }
}

/** All article files, the newest stories first. */
export const CatalogueSchema = v.object({ chunks: v.array(ChunkSummarySchema) })
export type Catalogue = v.InferOutput<typeof CatalogueSchema>
