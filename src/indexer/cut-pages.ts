import { type Cut, endOfPart } from './end-of-part.ts'

/** What a first view shows, and so what it costs: the same at every size of the corpus. */
export const FIRST = 30

/** Some 35 KB compressed: small enough for who scrolls, and large enough that filters need few. */
const LATER: Cut = { least: 84, most: 252, oneIn: 84 }

/**
 * Where a list is cut into pages: the end of each page, counted from the start of the list.
 * @param first cards of the first page; 0 where it is like all others.
 */
export function cutPages(ids: readonly string[], first = FIRST): number[] {
  const ends: number[] = []
  for (let start = 0; start < ids.length; start = ends.at(-1) ?? ids.length) {
    ends.push(start === 0 && first > 0 ? Math.min(first, ids.length) : endOfPart(ids, start, LATER))
  }
  return ends
}
