import { HOUR } from '../../model/time/day.ts'
import { LONGEST_HOURS } from './fade-with-time.ts'
import { NeighbourLists } from './neighbour-lists.ts'
import type { SparseRows } from './sparse-rows.ts'
import { transposeRows } from './transpose-rows.ts'

export interface NeighbourOptions {
  /** Neighbours that each article keeps. */
  readonly count: number
  /** The least cosine of two articles' terms. */
  readonly leastCosine: number
  /** The least of cosine times fade. */
  readonly leastWeight: number
  readonly fade: (milliseconds: number) => number
  /** Farther apart, in milliseconds, no two are compared; else those that fade makes nothing of are. */
  readonly reach?: number
  /** Whether two articles may be neighbours at all. */
  readonly mayMeet?: ((a: number, b: number) => boolean) | undefined
}

export interface Neighbours {
  /** A row an article; the nearest first, weighed by cosine times fade. */
  readonly rows: SparseRows
  /** Pairs that were compared: what the work grows with. */
  readonly compared: number
}

/**
 * Earlier articles with a term that are compared, the latest of them: bounds the work on terms that all have. From 48
 * on F1 on the headlines of the benchmark stays within 0.89 and 0.90.
 */
const MOST_EARLIER = 64

/**
 * The nearest neighbours of each article, by an inverted index within a window of time: no two articles without a
 * common term, or weeks apart, are ever compared.
 * @param times ascending, in milliseconds; the rows are in the same order.
 */
export function findNeighbours(
  vectors: SparseRows,
  terms: number,
  times: Float64Array,
  options: NeighbourOptions,
): Neighbours {
  const { offsets, columns, weights } = vectors
  const { reach = LONGEST_HOURS * HOUR } = options
  const postings = transposeRows(vectors, terms)
  const seen = new Int32Array(terms)
  const cosines = new Float64Array(times.length)
  const touched = new Int32Array(times.length)
  const lists = new NeighbourLists(times.length, options.count)
  let compared = 0
  let reachable = 0
  for (let article = 0; article < times.length; article++) {
    const time = times[article] ?? 0
    while (time - (times[reachable] ?? 0) > reach) reachable++
    let met = 0
    for (let at = offsets[article] ?? 0; at < (offsets[article + 1] ?? 0); at++) {
      const term = columns[at] ?? 0
      const weight = weights[at] ?? 0
      const first = postings.offsets[term] ?? 0
      const before = seen[term] ?? 0
      seen[term] = before + 1
      const last = first + Math.max(0, before - MOST_EARLIER)
      for (let posting = first + before - 1; posting >= last; posting--) {
        const other = postings.columns[posting] ?? 0
        if (other < reachable) break
        if (cosines[other] === 0) touched[met++] = other
        cosines[other] = (cosines[other] ?? 0) + weight * (postings.weights[posting] ?? 0)
      }
    }
    compared += met
    for (let at = 0; at < met; at++) {
      const other = touched[at] ?? 0
      const cosine = cosines[other] ?? 0
      cosines[other] = 0
      if (cosine < options.leastCosine) continue
      const closeness = cosine * options.fade(time - (times[other] ?? 0))
      if (closeness < options.leastWeight || options.mayMeet?.(article, other) === false) continue
      lists.offer(article, other, closeness)
      lists.offer(other, article, closeness)
    }
  }
  return { rows: lists.rows(), compared }
}
