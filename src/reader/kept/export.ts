import { settingWords } from '../language/words/settings.ts'
import { allKnown } from './read-state.ts'
import { type Damaged, type Edit, type Kept, type Records, STORE_NAMES, type StoreName } from './records.ts'
import { sortOut } from './sort-out.ts'

/** Raised when an older reader could misread a newer file. */
const FORMAT = 1

/** Everything kept as a text that people can read: records by store, and as found what could not be read. */
export function exportKept(kept: Kept, damaged: readonly Damaged[], now: number): string {
  const records = Object.fromEntries(STORE_NAMES.map((store) => [store, [...kept[store].values()]]))
  return `${JSON.stringify({ throughline: FORMAT, exported: new Date(now).toISOString(), ...records, damaged }, null, 2)}\n`
}

type AnyRecord = Records[StoreName]

export type Imported =
  | { readonly kind: 'read'; readonly edits: readonly Edit[]; readonly unreadable: number }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * The edits that bring an exported file's records here; where both have a record, the later one stays, and what was
 * known of a story by either is known: the other device may have an earlier edition. What a wrong
 * clock dated ahead is of this moment, or nothing that is done later could ever change it.
 */
export function importKept(text: string, kept: Kept, now: number): Imported {
  let file: unknown
  try {
    file = JSON.parse(text)
  } catch {
    return { kind: 'failed', reason: settingWords().notJson }
  }
  if (typeof file !== 'object' || file === null || !('throughline' in file))
    return { kind: 'failed', reason: settingWords().notOurs }
  if (file.throughline !== FORMAT) {
    const isNewer = typeof file.throughline === 'number' && file.throughline > FORMAT
    return { kind: 'failed', reason: isNewer ? settingWords().tooNew : settingWords().notOurs }
  }
  const stores = file as Readonly<Record<string, unknown>>
  const { kept: found, damaged } = sortOut(
    STORE_NAMES.flatMap((store) => {
      const records = stores[store]
      return Array.isArray(records) ? records.map((record: unknown) => ({ store, record })) : []
    }),
  )
  const edits = STORE_NAMES.flatMap((store) =>
    [...found[store].values()].flatMap((read): Edit[] => {
      const record = { ...read, at: Math.min(read.at, now) }
      const held = kept[store].get(record.key)
      const merged = held ? mergeRecords(held, record) : record
      return merged === held ? [] : [{ store, key: record.key, record: merged } as Edit]
    }),
  )
  return { kind: 'read', edits, unreadable: damaged.length }
}

/** The later of two records of one key, the held one itself where the other has nothing to add. */
function mergeRecords(held: AnyRecord, other: AnyRecord): AnyRecord {
  const isLater = other.at > held.at
  if (!('known' in held && 'known' in other && held.known && other.known)) return isLater ? other : held
  if (isLater) return { ...other, known: allKnown(held.known, other.known) }
  const known = allKnown(other.known, held.known)
  const adds = known.files.length > held.known.files.length || known.references > held.known.references
  return adds ? { ...held, known } : held
}
