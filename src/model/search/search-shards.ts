import * as v from 'valibot'
import { ArticleSchema, TimeSchema } from '../article.ts'
import { ProviderSchema } from '../provider.ts'
import { HashSchema } from '../shards.ts'

/**
 * Search knows articles and references by number: 0 is of the story whose newest coverage is oldest, and the
 * numbers of a story follow one another, newest coverage first. So new articles get new numbers, and most of what was
 * written before stays as it is.
 */
export const SearchHeadSchema = v.object({
  /** How many articles and references there are. */
  count: v.number(),
  /** Shards of terms in the order of their code units: the first term of each, and its hash. */
  terms: v.array(v.tuple([v.string(), HashSchema])),
  /** The same terms by their endings, for what was mistyped: the first of each shard, read backwards, and its hash. */
  endings: v.array(v.tuple([v.string(), HashSchema])),
  /** Shards of facts, in the order of the numbers. */
  facts: v.array(
    v.object({
      hash: HashSchema,
      /** The first number that it holds. */
      first: v.number(),
      newest: TimeSchema,
      oldest: TimeSchema,
      quality: v.number(),
      heat: v.number(),
    }),
  ),
  /** For counting: facts, with sources and topics, in chunks in the order of the numbers. */
  catalogue: v.array(
    v.object({
      hash: HashSchema,
      /** The first number that it holds. */
      first: v.number(),
      /** In days since 1970; null where nothing is dated. */
      oldest: v.nullable(v.number()),
      newest: v.nullable(v.number()),
    }),
  ),
})
export type SearchHead = v.InferOutput<typeof SearchHeadSchema>
export type FactsSummary = SearchHead['facts'][number]

/** Numbers as steps from the one before, and for each where in it the term stands: see `search-place.ts`. */
export const PostingsSchema = v.object({ steps: v.array(v.number()), places: v.array(v.number()) })
export type Postings = v.InferOutput<typeof PostingsSchema>

export const TermsShardSchema = v.object({
  /** Terms with their postings. */
  terms: v.array(v.tuple([v.string(), v.array(v.number()), v.array(v.number())])),
  /** Terms of so many articles that their postings are shards of their own: the first number of each, and its hash. */
  common: v.array(
    v.object({ term: v.string(), count: v.number(), parts: v.array(v.tuple([v.number(), HashSchema])) }),
  ),
})
export type TermsShard = v.InferOutput<typeof TermsShardSchema>

/** Terms in the order of their reversed letters, with a space between. */
export const EndingsShardSchema = v.object({ terms: v.string() })

/** What filters and orders ask of some stories and their coverage, in columns. */
export const FactsShardSchema = v.object({
  /** Articles and references of each story. */
  stories: v.array(v.number()),
  /** Providers of each story. */
  outlets: v.array(v.number()),
  times: v.array(TimeSchema),
  qualities: v.array(v.number()),
  heats: v.array(v.number()),
  /** 1 a reference, 2 a video, 4 published: added. */
  kinds: v.array(v.number()),
  /** Shards of the texts, in the order of the numbers: the first number of each, and its hash. */
  texts: v.array(v.tuple([v.number(), HashSchema])),
})
export type FactsShard = v.InferOutput<typeof FactsShardSchema>

/** Some articles and references as results show them, in the order of their numbers. */
export const TextsShardSchema = v.object({
  stories: v.array(
    v.object({
      id: v.string(),
      /** Ids of all article files of the story, where not all of them are below. */
      files: v.optional(v.array(v.string())),
      coverage: v.array(ArticleSchema),
    }),
  ),
  providers: v.array(ProviderSchema),
})
export type TextsShard = v.InferOutput<typeof TextsShardSchema>

/** The term under which everything of a source, or of a topic, is found; no word holds a colon. */
export function sourceTerm(domain: string): string {
  return `source:${domain}`
}

export function topicTerm(id: string): string {
  return `topic:${id}`
}
