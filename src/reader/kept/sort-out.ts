import * as v from 'valibot'
import { SCHEMAS } from './record-schemas.ts'
import { applyEdits, type Damaged, type Edit, type Kept, NOTHING_KEPT } from './records.ts'

/** Of edits that come from elsewhere, those whose records fit. */
export function soundEdits(edits: readonly Edit[]): Edit[] {
  return edits.filter(({ store, record }) => record === null || v.is(SCHEMAS[store], record))
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
