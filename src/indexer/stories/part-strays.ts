import { addTo } from '../add-to.ts'
import { makeNumbers } from './make-numbers.ts'
import type { TermVectors } from './term-vectors.ts'

/**
 * Makes groups of their own of headlines that have no more in common with theirs than one word, with one other of it: a
 * community is the best division of a network, so that one whose story nobody else tells goes to whatever is near. A
 * word that two others have is rather what the group is about.
 * @returns the group of each headline, numbered from 0 by its first.
 */
export function partStrays(groups: Int32Array, { rows, terms }: TermVectors): Int32Array {
  const { offsets, columns } = rows
  const members = new Map<number, number[]>()
  for (const [row, group] of groups.entries()) addTo(members, group, row)
  const counts = new Int32Array(terms)
  const isStray = new Uint8Array(groups.length)
  const termsOf = (row: number) => columns.subarray(offsets[row] ?? 0, offsets[row + 1] ?? 0)
  for (const some of members.values()) {
    for (const row of some) for (const term of termsOf(row)) counts[term] = (counts[term] ?? 0) + 1
    for (const row of some) {
      const own = termsOf(row)
      const ties = own.reduce((sum, term) => sum + (counts[term] ?? 0) - 1, 0)
      isStray[row] = ties < Math.min(2, own.length) ? 1 : 0
    }
    for (const row of some) for (const term of termsOf(row)) counts[term] = 0
  }
  const numberOf = makeNumbers<number>()
  return groups.map((group, row) => numberOf(isStray[row] ? -1 - row : group))
}
