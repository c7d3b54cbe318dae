import { hitsOf } from './hits-of.ts'
import type { Hit } from './score-hits.ts'
import { countOf, type SoughtWord, termsOf } from './sought-word.ts'

/** By the number of an article: where it has each word of a search, in their order; undefined where it lacks one. */
export type Rows = ReadonlyMap<number, readonly (Hit | undefined)[]>

/**
 * The articles that have every word, rare words first: of common ones, only what may still matter is read.
 * @param allowed the only articles that matter; null for all.
 */
export async function matchAll(
  words: readonly SoughtWord[],
  allowed: ReadonlySet<number> | null,
): Promise<Rows> {
  const order = words
    .map((word, at) => ({ word, at }))
    .sort((a, b) => countOf(a.word) - countOf(b.word) || a.at - b.at)
  let rows: Map<number, (Hit | undefined)[]> | null = null
  for (const { word, at } of order) {
    const hits = await hitsOf(termsOf(word), rows === null ? allowed : new Set(rows.keys()))
    const left = new Map<number, (Hit | undefined)[]>()
    for (const [number, hit] of hits) {
      const row: (Hit | undefined)[] = rows?.get(number) ?? words.map(() => undefined)
      row[at] = hit
      left.set(number, row)
    }
    rows = left
    if (rows.size === 0) break
  }
  return rows ?? new Map()
}

/** The articles that have the most words, and all those in quotes. */
export async function matchMost(
  words: readonly SoughtWord[],
  allowed: ReadonlySet<number> | null,
): Promise<Rows> {
  const rows = new Map<number, (Hit | undefined)[]>()
  for (const [at, word] of words.entries()) {
    for (const [number, hit] of await hitsOf(termsOf(word), allowed)) {
      const row = rows.get(number) ?? words.map(() => undefined)
      row[at] = hit
      rows.set(number, row)
    }
  }
  const counted = [...rows]
    .filter(([, row]) => words.every(({ exact }, at) => !exact || row[at]))
    .map(([number, row]) => ({ number, row, held: row.filter(Boolean).length }))
  const most = counted.reduce((best, { held }) => Math.max(best, held), 0)
  return new Map(counted.filter(({ held }) => held === most).map(({ number, row }) => [number, row]))
}
