import { bucketOf } from '../../model/bucket.ts'

export interface Cut {
  readonly least: number
  readonly most: number
  /** One id in this many ends a part. */
  readonly oneIn: number
}

/**
 * Where a part of a list ends that begins at `start`. The ids themselves say where to cut (content-defined chunking, as
 * in rsync and in Muthitacharoen, Chen and Mazières 2001), so that a new article changes the parts around it and
 * leaves the others as they are.
 */
export function endOfPart(ids: readonly string[], start: number, cut: Cut): number {
  for (let end = start + cut.least; end < Math.min(ids.length, start + cut.most); end++) {
    if (bucketOf(ids[end - 1] ?? '', cut.oneIn) === 0) return end
  }
  return Math.min(ids.length, start + cut.most)
}
