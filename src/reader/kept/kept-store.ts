import { applyEdits, inverseOf } from './apply-edits.ts'
import type { Damaged, Database } from './database.ts'
import { type Edit, type Kept, NOTHING_KEPT } from './records.ts'

/** Where what is kept really is. */
export type Place = 'opening' | 'device' | 'memory' | 'full' | 'outdated'

export interface KeptState {
  readonly kept: Kept
  readonly damaged: readonly Damaged[]
  readonly place: Place
  /** What the last change was, in words, while it can be undone. */
  readonly undoable: { readonly label: string; readonly id: number } | null
}

/** The part of BroadcastChannel that is used. */
export interface Channel {
  postMessage: (message: unknown) => void
  onmessage: ((event: { data: unknown }) => void) | null
}

interface Undoable {
  readonly label: string
  readonly edits: readonly Edit[]
  readonly id: number
}

/**
 * What the reader keeps, in memory for the page and in the database for the next time. Every change is a
 * few records by key, so that two tabs that write at once never overwrite each other's.
 */
export class KeptStore {
  #state: KeptState = { kept: NOTHING_KEPT, damaged: [], place: 'opening', undoable: null }
  readonly #listeners = new Set<() => void>()
  readonly #undo: Undoable[] = []
  readonly #channel: Channel
  #database: Database | null = null
  #nextId = 1
  /** Edits made before the database was there. */
  #waiting: Edit[] = []

  constructor(channel: Channel) {
    this.#channel = channel
    channel.onmessage = ({ data }) => this.#hear(data)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly state = (): KeptState => this.#state

  /** Reads what is on the device; without storage it goes on in memory, and says so by its `place`. */
  async open(openDatabase: () => Promise<Database>): Promise<void> {
    try {
      this.#database = await openDatabase()
      const { kept, damaged } = await this.#database.read()
      this.#set({ kept: applyEdits(kept, this.#waiting), damaged, place: 'device' })
      const waiting = this.#waiting
      this.#waiting = []
      if (waiting.length > 0) await this.#write(waiting)
    } catch {
      // Private windows of some browsers have no storage: everything works, until the page is closed.
      this.#database = null
      this.#set({ place: 'memory' })
    }
  }

  /** Another tab runs a newer version, for which this one has let go of the database. */
  outdate(): void {
    this.#database = null
    this.#set({ place: 'outdated' })
  }

  /** Makes a change that can be undone, described in words such as "Saved". */
  change(label: string, edits: readonly Edit[]): void {
    if (edits.length === 0) return
    this.#undo.push({ label, edits: inverseOf(this.#state.kept, edits), id: this.#nextId++ })
    this.#apply(edits)
  }

  /** Makes a change that nobody would undo, such as noting what was looked at. */
  note(edits: readonly Edit[]): void {
    if (edits.length > 0) this.#apply(edits)
  }

  /** Takes the last change back; gives its words, or null where there is none. */
  undo(): string | null {
    const last = this.#undo.pop()
    if (!last) return null
    this.#apply(last.edits)
    return last.label
  }

  #apply(edits: readonly Edit[]): void {
    this.#set({ kept: applyEdits(this.#state.kept, edits) })
    this.#channel.postMessage(edits)
    void this.#write(edits)
  }

  async #write(edits: readonly Edit[]): Promise<void> {
    if (!this.#database) {
      if (this.#state.place === 'opening') this.#waiting = [...this.#waiting, ...edits]
      return
    }
    try {
      await this.#database.write(edits)
      if (this.#state.place === 'full') this.#set({ place: 'device' })
    } catch {
      // The change stays in memory, and the page says that the device has no room for it.
      this.#set({ place: 'full' })
    }
  }

  /** Edits of another tab: already on the device, so they only enter this page's memory. */
  #hear(data: unknown): void {
    if (Array.isArray(data)) this.#set({ kept: applyEdits(this.#state.kept, data) })
  }

  #set(part: Partial<KeptState>): void {
    const last = this.#undo.at(-1)
    this.#state = { ...this.#state, ...part, undoable: last ? { label: last.label, id: last.id } : null }
    for (const listener of this.#listeners) listener()
  }
}
