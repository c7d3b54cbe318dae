/** Flags of a term in an article, which are added: what has it besides the title. */
export const IN_EXCERPT = 1
export const IN_TOPIC = 2
export const IN_SOURCE = 4
/** The article is a reference. */
export const REFERENCE = 8

const LAST = 63
const LONGEST = 31

/** Where a term stands in an article. */
export interface Place {
  /** Place of the word in the title, from 1; 0 where the title lacks it. */
  readonly title: number
  /** How many words the title has. */
  readonly length: number
  readonly flags: number
}

/**
 * A place as one number, for postings are many.
 * @param words how many words the title has.
 */
export function packPlace(title: number, words: number, flags: number): number {
  return (Math.min(title, LAST) * 32 + Math.min(words, LONGEST)) * 16 + flags
}

export function unpackPlace(packed: number): Place {
  return { title: packed >> 9, length: (packed >> 4) & LONGEST, flags: packed & 15 }
}
