import { type IDBPDatabase, openDB } from 'idb'
import * as v from 'valibot'
import {
  type Edit,
  type Kept,
  NOTHING_KEPT,
  type Records,
  SCHEMAS,
  STORE_NAMES,
  type StoreName,
} from './records.ts'

const NAME = 'throughline'
const VERSION = 1

/** A record that could not be read: it is left where it is, counted, and part of an export. */
export interface Damaged {
  readonly store: StoreName
  readonly record: unknown
}

export interface Database {
  readonly read: () => Promise<{ kept: Kept; damaged: readonly Damaged[] }>
  /** All edits or none. Rejects where the device has no room, or storage is barred. */
  readonly write: (edits: readonly Edit[]) => Promise<void>
  readonly close: () => void
}

/**
 * Opens the reader's own database on this device.
 * @param onBlocking called when another tab needs a newer version: this one has let go, and should reload.
 * @throws where the browser bars storage, as some private windows do.
 */
export async function openDatabase(onBlocking: () => void): Promise<Database> {
  const db: IDBPDatabase = await openDB(NAME, VERSION, {
    upgrade(database) {
      for (const store of STORE_NAMES) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath: 'key' })
      }
    },
    blocking() {
      db.close()
      onBlocking()
    },
  })
  return {
    read: () => readAll(db),
    write: (edits) => writeEdits(db, edits),
    close: () => db.close(),
  }
}

async function readAll(db: IDBPDatabase): Promise<{ kept: Kept; damaged: Damaged[] }> {
  const raw = await Promise.all(
    STORE_NAMES.map(async (store) => ({ store, records: await db.getAll(store) })),
  )
  return sortOut(raw.flatMap(({ store, records }) => records.map((record: unknown) => ({ store, record }))))
}

/** Records that fit, by store and key, and those that don't. */
export function sortOut(records: readonly Damaged[]): { kept: Kept; damaged: Damaged[] } {
  const damaged: Damaged[] = []
  const maps = Object.fromEntries(STORE_NAMES.map((store) => [store, new Map<string, Records[StoreName]>()]))
  for (const { store, record } of records) {
    const parsed = v.safeParse(SCHEMAS[store], record)
    if (parsed.success) maps[store]?.set(parsed.output.key, parsed.output)
    else damaged.push({ store, record })
  }
  return { kept: { ...NOTHING_KEPT, ...maps } as Kept, damaged }
}

async function writeEdits(db: IDBPDatabase, edits: readonly Edit[]): Promise<void> {
  const stores = [...new Set(edits.map((edit) => edit.store))]
  const transaction = db.transaction(stores, 'readwrite')
  for (const { store, key, record } of edits) {
    const target = transaction.objectStore(store)
    void (record === null ? target.delete(key) : target.put(record))
  }
  await transaction.done
}
