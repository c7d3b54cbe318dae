import { RowBuilder, type SparseRows } from './sparse-rows.ts'

export interface TermVectors {
  /** A row a text, of length 1; terms ascend. */
  readonly rows: SparseRows
  readonly terms: number
}

/** Terms of one text, each once. */
export interface TextTerms {
  readonly main: readonly string[]
  /** What is said beside it, and not in it. */
  readonly aside?: readonly string[]
}

const NO_TERMS: readonly string[] = []

/**
 * What a term that stands only beside the title weighs, of what it would in it: an excerpt is three times as long, and
 * much of it is not about the story. From 0.35 to 0.7 all but one of the 39 joins in a real corpus are the same.
 */
const ASIDE = 0.5

/**
 * Weighs the terms of each text by how few texts have them (TF-IDF; a headline says a word once, so that how often
 * it does counts for nothing).
 * @param background other texts that have a say in how rare terms are.
 */
export function weighTerms(texts: readonly TextTerms[], background: readonly TextTerms[] = []): TermVectors {
  const numbers = new Map<string, number>()
  const frequencies: number[] = []
  const numberOf = (term: string): number => {
    let number = numbers.get(term)
    if (number === undefined) {
      number = numbers.size
      numbers.set(term, number)
      frequencies.push(0)
    }
    return number
  }
  const numbered = texts.map(({ main, aside = NO_TERMS }) => {
    const own = main.map(numberOf)
    const row = [...own, ...aside.map(numberOf)]
    for (const number of row) frequencies[number] = (frequencies[number] ?? 0) + 1
    return { row: row.sort((a, b) => a - b), isMain: new Set(own) }
  })
  const count = texts.length + background.length
  const countKnown = (term: string) => {
    const number = numbers.get(term)
    if (number !== undefined) frequencies[number] = (frequencies[number] ?? 0) + 1
  }
  for (const { main, aside = NO_TERMS } of background) {
    main.forEach(countKnown)
    aside.forEach(countKnown)
  }
  const builder = new RowBuilder(texts.length, 12)
  for (const { row, isMain } of numbered) {
    const weights = row.map((number) => {
      const rareness = Math.log(1 + count / (frequencies[number] ?? 1))
      return isMain.has(number) ? rareness : ASIDE * rareness
    })
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1
    for (const [at, number] of row.entries()) builder.add(number, (weights[at] ?? 0) / length)
    builder.endRow()
  }
  return { rows: builder.rows(), terms: numbers.size }
}
