import * as v from 'valibot'

/** What is kept of an article so that a list of kept things can be shown without any shard. */
const GlimpseSchema = v.object({
  title: v.string(),
  provider: v.string(),
  time: v.nullable(v.number()),
  story: v.string(),
})
export type Glimpse = v.InferOutput<typeof GlimpseSchema>

/** An article that was read. A story is read when any of its articles is. */
export const ReadSchema = v.object({
  key: v.string(),
  at: v.number(),
  /** How many articles its story had then; more of them later is "new since you read". */
  coverage: v.number(),
  glimpse: GlimpseSchema,
})
export type Read = v.InferOutput<typeof ReadSchema>

export const SavedSchema = v.object({ key: v.string(), at: v.number(), glimpse: GlimpseSchema })
export type Saved = v.InferOutput<typeof SavedSchema>

/** Key `story:ARTICLE-ID`, `topic:ID` or `source:DOMAIN`. */
export const FollowSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^(story|topic|source):./)),
  at: v.number(),
  name: v.string(),
  /** When the reader last looked at what is new here. */
  seen: v.number(),
})
export type Follow = v.InferOutput<typeof FollowSchema>

/** Key `word:WORD`, `topic:ID` or `source:DOMAIN`. */
export const MuteSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^(word|topic|source):./)),
  at: v.number(),
  name: v.string(),
})
export type Mute = v.InferOutput<typeof MuteSchema>

export const SettingSchema = v.object({ key: v.string(), at: v.number(), value: v.string() })
export type Setting = v.InferOutput<typeof SettingSchema>

/** The stores of the database, each with the schema of its records; every record has its `key` in it. */
export const SCHEMAS = {
  read: ReadSchema,
  saved: SavedSchema,
  follows: FollowSchema,
  mutes: MuteSchema,
  settings: SettingSchema,
} as const

export type StoreName = keyof typeof SCHEMAS
export const STORE_NAMES = [
  'read',
  'saved',
  'follows',
  'mutes',
  'settings',
] as const satisfies readonly StoreName[]

export interface Records {
  readonly read: Read
  readonly saved: Saved
  readonly follows: Follow
  readonly mutes: Mute
  readonly settings: Setting
}

/** Everything kept, by store and key. */
export type Kept = { readonly [S in StoreName]: ReadonlyMap<string, Records[S]> }

export const NOTHING_KEPT: Kept = {
  read: new Map(),
  saved: new Map(),
  follows: new Map(),
  mutes: new Map(),
  settings: new Map(),
}

/** One record put in place, or (null) taken away. */
export type Edit = {
  [S in StoreName]: { readonly store: S; readonly key: string; readonly record: Records[S] | null }
}[StoreName]
