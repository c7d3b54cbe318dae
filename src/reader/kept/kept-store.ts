import { frameWords } from '../language/words/frame.ts'
import type { Database, RecordName } from './database.ts'
import {
  applyEdits,
  type Damaged,
  type Edit,
  inverseOf,
  type Kept,
  NOTHING_KEPT,
  STORE_NAMES,
} from './records.ts'

/** Where what is kept really is: not read yet, on the device, or (barred, or no room left) in this page alone. */
export type Place = 'opening' | 'device' | 'memory' | 'full'

export interface KeptState {
  readonly kept: Kept
  readonly damaged: readonly Damaged[]
  readonly place: Place
  /** Whether the history is all there, or only what entered it since this page was opened. */
  readonly isWhole: boolean
  readonly news: News | null
}

/** The last change, made or taken back, or something else to tell; numbered so that the same words again are news. */
export interface News {
  readonly id: number
  readonly kind: 'changed' | 'undone' | 'told'
  /** What was changed, or all there is to tell. */
  readonly text: Told
}

/** Words, or how they are asked for where the language may be another by the time that they are shown. */
type Told = string | (() => string)

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage: (message: unknown) => void
  onmessage: ((event: MessageEvent) => void) | null
}

/** All but the one that few pages show, and that grows for as long as somebody reads. */
const EARLY_STORES = STORE_NAMES.filter((store) => store !== 'history')

interface Change {
  readonly label: Told
  readonly inverse: readonly Edit[]
}

/**
 * What the reader keeps, in memory for the page and in the database for the next time. Every change is a few records
 * by key, so that two tabs that write at once never overwrite each other's.
 */
export class KeptStore {
  #state: KeptState
  readonly #listeners = new Set<() => void>()
  readonly #changes: Change[] = []
  readonly #channel: Channel | null
  #database: Database | null = null
  /** Edits that are in memory alone so far. */
  #unwritten: readonly Edit[] = []
  /** What other tabs have written and was not read from the device yet. */
  #heard: Edit[] = []
  #hearing = false
  #written: Promise<unknown> = Promise.resolve()
  #opening: Promise<void> = Promise.resolve()
  #completing: Promise<void> | null = null
  /** For each reading of the device that is under way, what was changed here or heard since it began. */
  readonly #readings = new Set<Edit[]>()
  #told = 0

  /**
   * @param channel to the other tabs of this site; null where there is none.
   * @param place where what is kept is to begin with; a page that is printed has nobody who keeps anything.
   */
  constructor(channel: Channel | null, place: Place = 'opening') {
    this.#channel = channel
    this.#state = { kept: NOTHING_KEPT, damaged: [], place, isWhole: false, news: null }
    if (channel) channel.onmessage = ({ data }) => void this.#hear(data)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): KeptState => this.#state

  /** Reads what is on the device but for the history; without storage it goes on in memory, as its `place` says. */
  open(openDatabase: () => Promise<Database>): Promise<void> {
    this.#opening = this.#open(openDatabase).catch(this.#goOnInMemory)
    return this.#opening
  }

  /** Reads the history as well, once. */
  complete(): Promise<void> {
    this.#completing ??= this.#opening
      .then(() => this.refresh())
      .catch(this.#goOnInMemory)
      .then(() => this.#set({ isWhole: true }))
    return this.#completing
  }

  async #open(openDatabase: () => Promise<Database>): Promise<void> {
    this.#database = await openDatabase()
    const { kept, damaged } = await this.#database.readStores(EARLY_STORES)
    this.#set({ kept: applyEdits(kept, this.#unwritten), damaged, place: 'device' })
    await this.#write([])
  }

  /** Some private windows have no storage: everything works, until the page is closed. */
  readonly #goOnInMemory = (): void => {
    this.#database = null
    this.#set({ place: 'memory' })
  }

  /** Makes a change that can be undone, told in words such as "Saved". */
  change(label: Told, edits: readonly Edit[]): void {
    if (edits.length === 0) return
    this.#changes.push({ label, inverse: inverseOf(this.#state.kept, edits) })
    this.#apply(edits)
    this.#news('changed', label)
  }

  /** Makes a change that comes with what the reader does, such as noting what was opened, and is not told. */
  note(edits: readonly Edit[]): void {
    if (edits.length > 0) this.#apply(edits)
  }

  /** Waits until all that was changed so far is on the device, or is known not to get there. */
  async written(): Promise<void> {
    await this.#written
  }

  /** Takes the last change back that was not yet. */
  undo(): void {
    const last = this.#changes.pop()
    if (last) this.#apply(last.inverse)
    if (last) this.#news('undone', last.label)
    else this.tell(frameWords().nothingToUndo)
  }

  /** Says something in the place where changes are told. */
  tell(text: string): void {
    this.#news('told', text)
  }

  /** What was told has been read. */
  hush(): void {
    this.#set({ news: null })
  }

  /** Brings memory up to what other tabs have written while this one slept. */
  async refresh(): Promise<void> {
    const database = this.#database
    if (!database) return
    const { found, since } = await this.#reading(() => database.readStores(STORE_NAMES))
    this.#set({ kept: applyEdits(found.kept, since), damaged: found.damaged })
  }

  #news(kind: News['kind'], text: Told): void {
    this.#set({ news: { id: ++this.#told, kind, text } })
  }

  #apply(edits: readonly Edit[]): void {
    // One by one, for an import may hold more than one call takes.
    for (const since of this.#readings) for (const edit of edits) since.push(edit)
    this.#set({ kept: applyEdits(this.#state.kept, edits) })
    this.#written = Promise.all([this.#written, this.#write(edits)])
  }

  async #write(edits: readonly Edit[]): Promise<void> {
    const all = [...this.#unwritten, ...edits]
    this.#unwritten = all
    if (this.#state.place === 'memory') this.#unwritten = []
    if (this.#database && all.length > 0) {
      try {
        // Started before anything else can be: later writes wait for it in the database's own order.
        const writing = this.#database.write(all)
        this.#unwritten = []
        await writing
        if (this.#state.place === 'full') this.#set({ place: 'device' })
      } catch {
        // They stay in memory, are tried again with the next change, and the page says that there is no room.
        this.#unwritten = [...all, ...this.#unwritten]
        this.#set({ place: 'full' })
      }
    }
    if (all.length > 0) this.#channel?.postMessage(all)
  }

  /**
   * Another tab has written. What it wrote may have been overwritten since, so the device is asked, once for all that
   * comes in the meantime; only without one is the other tab's word taken.
   */
  async #hear(data: unknown): Promise<void> {
    if (!Array.isArray(data)) return
    // A newer reader in the other tab may have stores that this one does not know.
    for (const edit of data as readonly Edit[]) if (STORE_NAMES.includes(edit?.store)) this.#heard.push(edit)
    if (this.#hearing) return
    this.#hearing = true
    try {
      while (this.#heard.length > 0) await this.#takeHeard()
    } finally {
      this.#hearing = false
    }
  }

  async #takeHeard(): Promise<void> {
    const heard = this.#heard
    this.#heard = []
    const believe = async () => (await import('./sort-out.ts')).soundEdits(heard)
    const { found, since } = await this.#reading(() =>
      this.#database ? this.#database.read(namesOf(heard)).catch(believe) : believe(),
    )
    const edits = [...found, ...since]
    for (const other of this.#readings) for (const edit of edits) other.push(edit)
    this.#set({ kept: applyEdits(this.#state.kept, edits) })
  }

  /** What a reading of the device finds, and the edits here that it can't have found: they come after it. */
  async #reading<T>(read: () => Promise<T>): Promise<{ found: T; since: readonly Edit[] }> {
    const since: Edit[] = []
    this.#readings.add(since)
    try {
      const found = await read()
      return { found, since: [...this.#unwritten, ...since] }
    } finally {
      this.#readings.delete(since)
    }
  }

  #set(part: Partial<KeptState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

function namesOf(edits: readonly Edit[]): RecordName[] {
  return [...new Map(edits.map(({ store, key }) => [`${store} ${key}`, { store, key }])).values()]
}
