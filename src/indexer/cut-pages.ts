import { bucketOf } from '../model/bucket.ts'

/** What a first view shows, and so what it costs: the same at every size of the corpus. */
const FIRST = 30

interface Cut {
  readonly least: number
  readonly most: number
  /** One id in this many ends a page. */
  readonly oneIn: number
}

/** Where readers still scroll, pages are small; behind it they are read by filters, in few requests. */
const NEAR: Cut = { least: 24, most: 60, oneIn: 16 }
const FAR: Cut = { least: 128, most: 384, oneIn: 128 }
const FAR_FROM = 480

/**
 * Where a list is cut into pages: the end of each page, counted from the start of the list. After the first
 * page the ids themselves say where to cut (content-defined chunking, as in rsync and in Muthitacharoen, Chen
 * and Mazières 2001), so that a new article changes the pages around it and leaves the others as they are.
 */
export function cutPages(ids: readonly string[]): number[] {
  const ends: number[] = []
  for (let start = 0; start < ids.length; start = ends.at(-1) ?? ids.length) {
    ends.push(
      start === 0 ? Math.min(FIRST, ids.length) : endOfPage(ids, start, start < FAR_FROM ? NEAR : FAR),
    )
  }
  return ends
}

function endOfPage(ids: readonly string[], start: number, cut: Cut): number {
  for (let end = start + cut.least; end < Math.min(ids.length, start + cut.most); end++) {
    if (bucketOf(ids[end - 1] ?? '', cut.oneIn) === 0) return end
  }
  return Math.min(ids.length, start + cut.most)
}
