import { RowBuilder, type SparseRows } from './sparse-rows.ts'

export interface TermVectors {
  /** A row a text, of length 1; terms ascend. */
  readonly rows: SparseRows
  readonly terms: number
}

/**
 * Weighs the terms of each text by how few texts have them (TF-IDF; a headline says a word once, so that how often
 * it does counts for nothing).
 * @param texts terms of each, in order; a term may come more than once.
 */
export function weighTerms(texts: readonly (readonly string[])[]): TermVectors {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const numbered = texts.map((terms) => {
    const distinct = new Set<number>()
    for (const term of terms) {
      let number = numbers.get(term)
      if (number === undefined) {
        number = numbers.size
        numbers.set(term, number)
        frequencies.push(0)
      }
      distinct.add(number)
    }
    for (const number of distinct) frequencies[number] = (frequencies[number] ?? 0) + 1
    return distinct
  })
  const builder = new RowBuilder(texts.length, 12)
  for (const distinct of numbered) {
    const row = [...distinct].sort((a, b) => a - b)
    const weights = row.map((number) => Math.log(1 + texts.length / (frequencies[number] ?? 1)))
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
    for (const [at, number] of row.entries()) builder.add(number, (weights[at] ?? 0) / length)
    builder.endRow()
  }
  return { rows: builder.rows(), terms: numbers.size }
}
