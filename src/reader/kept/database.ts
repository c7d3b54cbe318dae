import { type IDBPDatabase, openDB } from 'idb'
import { type Damaged, type Edit, type Kept, NOTHING_KEPT, STORE_NAMES, type StoreName } from './records.ts'

const NAME = 'throughline'
const VERSION = 2

/** A tenth of a millisecond each: between so many, the page answers. */
const AT_ONCE = 500

/** Name of a record: its store and its key. */
export interface RecordName {
  readonly store: StoreName
  readonly key: string
}

export interface Database {
  /** Whole stores; of all others nothing is given. */
  readonly readStores: (stores: readonly StoreName[]) => Promise<{ kept: Kept; damaged: readonly Damaged[] }>
  /** Some records as they are now on the device, as edits that bring a copy in memory up to date. */
  readonly read: (names: readonly RecordName[]) => Promise<Edit[]>
  /** All edits or none. Rejects where the device has no room. */
  readonly write: (edits: readonly Edit[]) => Promise<void>
}

/**
 * Opens the reader's own database on this device. When a newer version of the reader comes along in another tab,
 * this one lets it change the database, and goes on with what that has made of it: stores are only ever added.
 * @throws where the browser bars storage, as some private windows do, or where stores are missing.
 */
export async function openDatabase(): Promise<Database> {
  let connecting: Promise<void> | null = null
  // Whoever needs it tries again, and meets what was wrong.
  const onClosed = () => void reconnect().catch(() => undefined)
  let db = await connect(VERSION, onClosed)
  return {
    readStores: (stores) => withDatabase((current) => readStores(current, stores)),
    read: (names) => withDatabase((current) => readSome(current, names)),
    write: (edits) => askingFirst(edits.length, () => withDatabase((current) => writeEdits(current, edits))),
  }

  /** Once more with a new connection where a newer version has closed this one. */
  async function withDatabase<T>(work: (current: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(db)
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error
      await reconnect()
      return work(db)
    }
  }

  /** Asked for as soon as the old connection is closed: what is written to none is lost with a page that is left. */
  function reconnect(): Promise<void> {
    connecting ??= connect(undefined, onClosed)
      .then((next) => {
        db = next
      })
      .finally(() => {
        connecting = null
      })
    return connecting
  }
}

/**
 * @param version to bring the database to; undefined takes it as it is.
 * @param onClosed hears that a newer version has closed the connection.
 */
async function connect(version: number | undefined, onClosed: () => void): Promise<IDBPDatabase> {
  const db = await openDB(NAME, version, {
    upgrade(database) {
      for (const store of STORE_NAMES) {
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store, { keyPath: 'key' })
      }
    },
    blocking(_current, _wanted, event) {
      const { target } = event
      if (!(target instanceof IDBDatabase)) return
      target.close()
      onClosed()
    },
  }).catch((error: unknown) => {
    // The device has seen a newer version than this one.
    if (version !== undefined && error instanceof DOMException && error.name === 'VersionError')
      return connect(undefined, onClosed)
    throw error
  })
  if (STORE_NAMES.every((store) => db.objectStoreNames.contains(store))) return db
  db.close()
  throw new Error('The database on this device is another one.')
}

async function readStores(
  db: IDBPDatabase,
  stores: readonly StoreName[],
): Promise<{ kept: Kept; damaged: Damaged[] }> {
  const raw = await Promise.all(stores.map(async (store) => ({ store, records: await db.getAll(store) })))
  const found = raw.flatMap(({ store, records }) => records.map((record: unknown) => ({ store, record })))
  // Who has kept nothing yet, as on a first visit, needs nothing that checks it.
  if (found.length === 0) return { kept: NOTHING_KEPT, damaged: [] }
  const { sortOut } = await import('./sort-out.ts')
  return sortOut(found)
}

async function readSome(db: IDBPDatabase, names: readonly RecordName[]): Promise<Edit[]> {
  const transaction = db.transaction([...new Set(names.map(({ store }) => store))])
  const raw = await Promise.all(
    names.map(async ({ store, key }) => ({
      store,
      key,
      record: (await transaction.objectStore(store).get(key)) as unknown,
    })),
  )
  const { sortOut } = await import('./sort-out.ts')
  const { kept } = sortOut(raw.filter(({ record }) => record !== undefined))
  return names.map(({ store, key }) => ({ store, key, record: kept[store].get(key) ?? null }) as Edit)
}

/**
 * As long as more is written than a moment takes, who leaves the page is asked first: the browser would let go of all
 * of it.
 */
async function askingFirst(edits: number, write: () => Promise<void>): Promise<void> {
  if (edits <= AT_ONCE) return write()
  const ask = (event: Event) => event.preventDefault()
  globalThis.addEventListener('beforeunload', ask)
  try {
    await write()
  } finally {
    globalThis.removeEventListener('beforeunload', ask)
  }
}

async function writeEdits(db: IDBPDatabase, edits: readonly Edit[]): Promise<void> {
  const stores = [...new Set(edits.map((edit) => edit.store))]
  const transaction = db.transaction(stores, 'readwrite', { durability: 'relaxed' })
  const { done } = transaction
  // Whatever breaks it off fails what is awaited below as well.
  done.catch(() => undefined)
  for (let from = 0; from < edits.length; from += AT_ONCE) {
    const written = edits.slice(from, from + AT_ONCE).map(({ store, key, record }) => {
      const target = transaction.objectStore(store)
      return record === null ? target.delete(key) : target.put(record)
    })
    // Said at once, for a page that is left the next moment would take an open transaction with it.
    if (from + AT_ONCE >= edits.length) transaction.commit()
    await Promise.all(written)
  }
  await done
}
