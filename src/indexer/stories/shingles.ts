import { fnv1a } from '../../model/bucket.ts'
import { wordsOf } from '../../model/words.ts'

const WORDS = 3

/** The hashes of all runs of three words in a text; where it has fewer words, the hash of all of them. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text)
  const shingles = new Set<number>()
  for (let at = 0; at === 0 || at + WORDS <= words.length; at++)
    shingles.add(fnv1a(words.slice(at, at + WORDS).join(' ')))
  return shingles
}

/** The share of shingles that two sets have in common (Jaccard). */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return shared / (a.size + b.size - shared)
}
