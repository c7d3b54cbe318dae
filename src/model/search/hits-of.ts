import type { FoundTerm } from './find-terms.ts'
import { type Hit, worthOf } from './score-hits.ts'

/**
 * The best hit of some terms in each article.
 * @param among the only articles that matter; null for all.
 */
export async function hitsOf(
  terms: readonly FoundTerm[],
  among: ReadonlySet<number> | null,
): Promise<Map<number, Hit>> {
  const hits = new Map<number, Hit>()
  const wanted = among && [...among].sort((a, b) => a - b)
  const parts = terms.flatMap(({ fit, parts: all }) =>
    all
      .filter(({ first }, at) => wanted === null || anyWithin(wanted, first, all[at + 1]?.first))
      .map((part) => ({ fit, part })),
  )
  const loaded = await Promise.all(parts.map(async ({ fit, part }) => ({ fit, postings: await part.load() })))
  for (const { fit, postings } of loaded) {
    let number = 0
    for (const [at, step] of postings.steps.entries()) {
      number += step
      if (among && !among.has(number)) continue
      const hit = { fit, place: postings.places[at] ?? 0 }
      const held = hits.get(number)
      if (!held || worthOf(hit) > worthOf(held)) hits.set(number, hit)
    }
  }
  return hits
}

/** True where one of some ascending numbers is at least `first`, and below `next`. */
function anyWithin(numbers: readonly number[], first: number, next: number | undefined): boolean {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < first) low = middle + 1
    else high = middle
  }
  const found = numbers[low]
  return found !== undefined && (next === undefined || found < next)
}
