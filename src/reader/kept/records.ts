import type * as v from 'valibot'
import type { SCHEMAS } from './record-schemas.ts'

/** The stores of the database. */
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

export type Records = { readonly [S in StoreName]: v.InferOutput<(typeof SCHEMAS)[S]> }

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
