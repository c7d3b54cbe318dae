import type { SparseRows } from './sparse-rows.ts'

/** The cosine of two rows of length 1, whose columns ascend. */
export function cosineOf({ offsets, columns, weights }: SparseRows, a: number, b: number): number {
  let sum = 0
  let at = offsets[a] ?? 0
  let other = offsets[b] ?? 0
  const end = offsets[a + 1] ?? 0
  const otherEnd = offsets[b + 1] ?? 0
  while (at < end && other < otherEnd) {
    const difference = (columns[at] ?? 0) - (columns[other] ?? 0)
    if (difference === 0) sum += (weights[at] ?? 0) * (weights[other] ?? 0)
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return sum
}

/** How many columns two rows share, in both of which they ascend. */
export function sharedColumns({ offsets, columns }: SparseRows, a: number, b: number): number {
  let shared = 0
  let at = offsets[a] ?? 0
  let other = offsets[b] ?? 0
  const end = offsets[a + 1] ?? 0
  const otherEnd = offsets[b + 1] ?? 0
  while (at < end && other < otherEnd) {
    const difference = (columns[at] ?? 0) - (columns[other] ?? 0)
    if (difference === 0) shared++
    if (difference <= 0) at++
    if (difference >= 0) other++
  }
  return shared
}
