import type { SparseRows } from './sparse-rows.ts'

/** Columns as rows: of each, the rows that have it, in order, with its weight in each. */
export function transposeRows({ offsets, columns, weights }: SparseRows, count: number): SparseRows {
  const starts = new Int32Array(count + 1)
  for (const column of columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < count; column++)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const next = starts.slice()
  const rows = new Int32Array(columns.length)
  const sorted = new Float64Array(columns.length)
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) {
      const column = columns[at] ?? 0
      const place = next[column] ?? 0
      rows[place] = row
      sorted[place] = weights[at] ?? 0
      next[column] = place + 1
    }
  }
  return { offsets: starts, columns: rows, weights: sorted }
}
