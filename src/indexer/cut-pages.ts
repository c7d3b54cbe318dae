import { type Cut, endOfPart } from './end-of-part.ts'

/** What a first view shows, and so what it costs: the same at every size of the corpus. */
const FIRST = 30

/** Some 40 KB compressed: small enough for who scrolls, and large enough that filters need few. */
const LATER: Cut = { least: 96, most: 288, oneIn: 96 }

/** Where a list is cut into pages: the end of each page, counted from the start of the list. */
export function cutPages(ids: readonly string[]): number[] {
  const ends: number[] = []
  for (let start = 0; start < ids.length; start = ends.at(-1) ?? ids.length) {
    ends.push(start === 0 ? Math.min(FIRST, ids.length) : endOfPart(ids, start, LATER))
  }
  return ends
}
