import type { Card } from '../card.ts'
import { type Mutes, mutesAnything, NO_MUTES } from './mutes.ts'

/** What a reader wants of any list. It is kept on the reader's device, and never part of an address. */
export interface Taste {
  readonly mutes: Mutes
  /** Domains that lead a story where they can. */
  readonly preferred: ReadonlySet<string>
  /** Tells the cards to leave out, such as those that were read; null leaves none out. */
  readonly skips: ((card: Card) => boolean) | null
  /** Keys of what the reader follows, where the order depends on it. */
  readonly follows?: readonly string[]
}

export const NO_TASTE: Taste = { mutes: NO_MUTES, preferred: new Set(), skips: null }

/** True where some stories may be left out, or be told by another of their articles. */
export function changesLists({ mutes, skips }: Taste): boolean {
  return skips !== null || mutesAnything(mutes)
}
