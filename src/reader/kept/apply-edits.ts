import type { Edit, Kept, StoreName } from './records.ts'

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
  // The last word on a key counts, so the first state of it is what to return to.
  const first = new Map<string, Edit>()
  for (const { store, key } of edits) {
    const name = `${store} ${key}`
    if (!first.has(name)) first.set(name, { store, key, record: kept[store].get(key) ?? null } as Edit)
  }
  return [...first.values()]
}
