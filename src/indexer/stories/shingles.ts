import { wordsOf } from '../../model/words.ts'

const WORDS = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** The hashes of each three words in a row of a text, in one set; of a text of fewer words, the one of all. */
export function shinglesOf(text: string): Set<number> {
  const words = wordsOf(text)
  const shingles = new Set<number>()
  for (let at = 0; at === 0 || at + WORDS <= words.length; at++)
    shingles.add(hashOf(words.slice(at, at + WORDS).join(' ')))
  return shingles
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME)
  return hash >>> 0
}

/** The share of shingles that two sets have in common (Jaccard). */
export function likenessOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let shared = 0
  for (const shingle of a) if (b.has(shingle)) shared++
  return shared / (a.size + b.size - shared)
}
