import { RowBuilder, type SparseRows } from './sparse-rows.ts'

/** Terms that a smoothed vector keeps, the heaviest. */
const MOST_TERMS = 30

/**
 * Gives each article the words of its neighbours, too: half of what it says is its own, half the mean of theirs, by
 * nearness. Short headlines of one story often have hardly a word in common, but their neighbours have.
 * @param most neighbours that speak.
 */
export function smoothVectors(
  vectors: SparseRows,
  terms: number,
  neighbours: SparseRows,
  most: number,
): SparseRows {
  const sums = new Float64Array(terms)
  const touched: number[] = []
  const builder = new RowBuilder(vectors.offsets.length - 1, MOST_TERMS)
  const addRow = (row: number, factor: number) => {
    for (let at = vectors.offsets[row] ?? 0; at < (vectors.offsets[row + 1] ?? 0); at++) {
      const term = vectors.columns[at] ?? 0
      if (sums[term] === 0) touched.push(term)
      sums[term] = (sums[term] ?? 0) + factor * (vectors.weights[at] ?? 0)
    }
  }
  for (let row = 0; row + 1 < vectors.offsets.length; row++) {
    addRow(row, 1)
    const first = neighbours.offsets[row] ?? 0
    const end = Math.min(first + most, neighbours.offsets[row + 1] ?? 0)
    let total = 0
    for (let at = first; at < end; at++) total += neighbours.weights[at] ?? 0
    for (let at = first; at < end; at++)
      addRow(neighbours.columns[at] ?? 0, (neighbours.weights[at] ?? 0) / total)
    touched.sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b)
    const kept = touched.slice(0, MOST_TERMS)
    const length = Math.sqrt(kept.reduce((sum, term) => sum + (sums[term] ?? 0) ** 2, 0)) || 1
    for (const term of kept) builder.add(term, (sums[term] ?? 0) / length)
    builder.endRow()
    for (const term of touched) sums[term] = 0
    touched.length = 0
  }
  return builder.rows()
}
