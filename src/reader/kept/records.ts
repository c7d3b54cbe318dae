import * as v from 'valibot'

/** Milliseconds since 1970, and nothing that is no date: one such record would bring down every page that shows it. */
const TimeSchema = v.pipe(v.number(), v.minValue(-8.64e15), v.maxValue(8.64e15))

/** What is kept of an article so that a list of kept things can be shown without any shard. */
const GlimpseSchema = v.object({
  title: v.string(),
  /** The provider's domain, and its name. */
  provider: v.string(),
  name: v.string(),
  time: v.nullable(TimeSchema),
  story: v.string(),
})
export type Glimpse = v.InferOutput<typeof GlimpseSchema>

/**
 * What was known of a story at some moment, so that what came later can be told from it.
 * Article files are known by their ids, references by their number, for cards don't name those.
 */
const KnownSchema = v.object({ files: v.array(v.string()), references: v.number() })
export type Known = v.InferOutput<typeof KnownSchema>

/** An article that was read, by its id. A story is read when any of its articles is. */
const ReadSchema = v.object({ key: v.string(), at: TimeSchema, known: KnownSchema })
export type Read = v.InferOutput<typeof ReadSchema>

/** An article that was opened, by its id. */
const OpenedSchema = v.object({ key: v.string(), at: TimeSchema, glimpse: GlimpseSchema })
export type Opened = v.InferOutput<typeof OpenedSchema>

/** An article, or the story that it speaks for, by the article's id. */
const SavedSchema = v.object({
  key: v.string(),
  at: TimeSchema,
  as: v.picklist(['article', 'story']),
  glimpse: GlimpseSchema,
})
export type Saved = v.InferOutput<typeof SavedSchema>

/** Key `story:ARTICLE-ID`, `topic:ID`, `source:DOMAIN`, or `search:QUERY` with the query of its address. */
const FollowSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^(story|topic|source|search):./)),
  at: TimeSchema,
  name: v.string(),
  /** What the reader has seen of it: anything else is new. */
  known: KnownSchema,
  /** Time of the newest article then; null where nothing was dated. */
  newest: v.nullable(TimeSchema),
})
export type Follow = v.InferOutput<typeof FollowSchema>

/** Key `word:WORD`, `topic:ID` or `source:DOMAIN`. */
const MuteSchema = v.object({
  key: v.pipe(v.string(), v.regex(/^(word|topic|source):./)),
  at: TimeSchema,
  name: v.string(),
})
export type Mute = v.InferOutput<typeof MuteSchema>

/** A source, by its domain, that leads a story where it can. */
const PreferredSchema = v.object({ key: v.string(), at: TimeSchema, name: v.string() })
export type Preferred = v.InferOutput<typeof PreferredSchema>

/** What was searched for, as it was typed. */
const SearchedSchema = v.object({ key: v.string(), at: TimeSchema })
export type Searched = v.InferOutput<typeof SearchedSchema>

const SettingSchema = v.object({ key: v.string(), at: TimeSchema, value: v.string() })
export type Setting = v.InferOutput<typeof SettingSchema>

/** The stores of the database, each with the schema of its records; every record has its `key` in it. */
export const SCHEMAS = {
  read: ReadSchema,
  history: OpenedSchema,
  saved: SavedSchema,
  follows: FollowSchema,
  mutes: MuteSchema,
  preferred: PreferredSchema,
  settings: SettingSchema,
  searches: SearchedSchema,
} as const

export type StoreName = keyof typeof SCHEMAS
export const STORE_NAMES = [
  'read',
  'history',
  'saved',
  'follows',
  'mutes',
  'preferred',
  'settings',
  'searches',
] as const satisfies readonly StoreName[]

export interface Records {
  readonly read: Read
  readonly history: Opened
  readonly saved: Saved
  readonly follows: Follow
  readonly mutes: Mute
  readonly preferred: Preferred
  readonly settings: Setting
  readonly searches: Searched
}

/** Everything kept, by store and key. */
export type Kept = { readonly [S in StoreName]: ReadonlyMap<string, Records[S]> }

export const NOTHING_KEPT: Kept = {
  read: new Map(),
  history: new Map(),
  saved: new Map(),
  follows: new Map(),
  mutes: new Map(),
  preferred: new Map(),
  settings: new Map(),
  searches: new Map(),
}

/** One record put in place, or (null) taken away. */
export type Edit = {
  [S in StoreName]: { readonly store: S; readonly key: string; readonly record: Records[S] | null }
}[StoreName]

/** A record that could not be read: it is left where it is, counted, and part of an export. */
export interface Damaged {
  readonly store: StoreName
  readonly record: unknown
}

/** Records that fit, by store and key, and those that don't. */
export function sortOut(records: readonly Damaged[]): { kept: Kept; damaged: Damaged[] } {
  const damaged: Damaged[] = []
  const edits: Edit[] = []
  for (const { store, record } of records) {
    const parsed = v.safeParse(SCHEMAS[store], record)
    if (parsed.success) edits.push({ store, key: parsed.output.key, record: parsed.output } as Edit)
    else damaged.push({ store, record })
  }
  return { kept: applyEdits(NOTHING_KEPT, edits), damaged }
}

/** What is kept after some edits; the stores that none touches stay the same objects. */
export function applyEdits(kept: Kept, edits: readonly Edit[]): Kept {
  const touched: Partial<Record<StoreName, Map<string, Edit['record']>>> = {}
  for (const { store, key, record } of edits) {
    const map = touched[store] ?? new Map<string, Edit['record']>(kept[store])
    touched[store] = map
    if (record === null) map.delete(key)
    else map.set(key, record)
  }
  return { ...kept, ...touched } as Kept
}

/** The edits that bring back what some edits change. */
export function inverseOf(kept: Kept, edits: readonly Edit[]): Edit[] {
  const first = new Map<string, Edit>()
  for (const { store, key } of edits) {
    const name = `${store} ${key}`
    if (!first.has(name)) first.set(name, { store, key, record: kept[store].get(key) ?? null } as Edit)
  }
  return [...first.values()]
}
