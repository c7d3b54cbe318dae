import * as v from 'valibot'
import { LaterIndexError } from './later-index-error.ts'
import { parseShard } from './read-shard.ts'
import { HashSchema, ListHeadSchema } from './shards.ts'
import { SiteSettingsSchema } from './site-settings.ts'

/**
 * Raised whenever an older reader could misread a newer index. An addition that it can ignore, such as another order of
 * pages, does not raise it, for a tab that is open over a deploy is to go on.
 */
export const SCHEMA_VERSION = 1

export const ManifestSchema = v.object({
  schema: v.literal(SCHEMA_VERSION),
  ...SiteSettingsSchema.entries,
  /** The newest date of the corpus; null where nothing is dated. */
  edition: v.nullable(v.number()),
  counts: v.object({
    articles: v.number(),
    references: v.number(),
    stories: v.number(),
    topics: v.number(),
    providers: v.number(),
  }),
  /** False where so little is rated, or so like quality, that the order would say nothing. */
  offersHeat: v.boolean(),
  /** Quality at each percentile, 0 to 100, over article files: what a score means here. */
  qualityPercentiles: v.array(v.number()),
  /** The list of everything. */
  all: ListHeadSchema,
  /** What the balanced order measures by. */
  scales: HashSchema,
  topics: HashSchema,
  sources: HashSchema,
  /** Head of all that search reads. */
  search: HashSchema,
  /** What the page of trends plots. */
  trends: HashSchema,
  /** How many articles came when, of each topic and of each source. */
  volumes: v.object({ topics: HashSchema, sources: HashSchema }),
  /** Facts of all article files, for counting. */
  catalogue: HashSchema,
  /** Roots of the stores. */
  stores: v.object({
    storyIds: HashSchema,
    stories: HashSchema,
    lists: HashSchema,
    profiles: HashSchema,
  }),
})
export type Manifest = v.InferOutput<typeof ManifestSchema>

/**
 * Reads a manifest where it enters.
 * @throws {LaterIndexError | DamagedError}
 */
export function parseManifest(text: string): Manifest {
  const { schema } = parseShard(text, v.looseObject({ schema: v.number() }))
  if (schema > SCHEMA_VERSION) throw new LaterIndexError(`The index has version ${schema}.`)
  return parseShard(text, ManifestSchema)
}
