import type { HeldText } from './text-store.ts'

/** An embedded entry, read once however many files hold it. */
export interface EmbeddedEntry {
  /** All its addresses that are safe. */
  readonly addresses: readonly string[]
  /**
   * The `NormalisedArticle` as JSON: most entries are copies of files, of which nothing more is asked. Null where it may
   * be no reference, for it has no title or was taken back.
   */
  readonly text: HeldText | null
  /** The id that it would have as a reference; empty where it can be none. */
  readonly referenceId: string
}

export interface LinkedFile {
  /** All its addresses that are safe. */
  readonly addresses: readonly string[]
  readonly related: readonly EmbeddedEntry[]
}
