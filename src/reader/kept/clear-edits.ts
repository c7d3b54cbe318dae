import { type Damaged, type Edit, type Kept, STORE_NAMES } from './records.ts'

/** Takes away everything that is kept, also what could not be read. */
export function clearEdits(kept: Kept, damaged: readonly Damaged[]): Edit[] {
  const known = STORE_NAMES.flatMap((store) =>
    [...kept[store].keys()].map((key): Edit => ({ store, key, record: null })),
  )
  const unknown = damaged.flatMap(({ store, record }): Edit[] => {
    const key = typeof record === 'object' && record !== null && 'key' in record ? record.key : null
    return typeof key === 'string' ? [{ store, key, record: null }] : []
  })
  return [...known, ...unknown]
}
