import { addTo } from '../add-to.ts'

/** 20 bands of 3: pairs as like as 0.45 meet with a chance of 0.85, as like as 0.6 of 0.99, as like as 0.1 of 0.02. */
const BANDS = 20
const ROWS = 3
/** Odd numbers that mix bits well (of the golden ratio, and of MurmurHash's finaliser). */
const SEED = 0x9e3779b1
const MIX = 0x85ebca6b

/**
 * Pairs of sets that may be alike, by MinHash and bands (Broder 1997): the work grows with the sets, not with their
 * pairs.
 * @returns pairs of places, the smaller first, each once.
 */
export function similarPairs(sets: readonly ReadonlySet<number>[]): [number, number][] {
  const buckets = new Map<string, number[]>()
  for (const [at, set] of sets.entries()) {
    const signature = signatureOf(set)
    for (let band = 0; band < BANDS; band++) {
      const key = `${band}:${signature.slice(band * ROWS, (band + 1) * ROWS).join()}`
      addTo(buckets, key, at)
    }
  }
  const pairs = new Map<number, [number, number]>()
  for (const bucket of buckets.values()) {
    for (const [index, b] of bucket.entries())
      for (const a of bucket.slice(0, index)) pairs.set(a * sets.length + b, [a, b])
  }
  return [...pairs.values()]
}

/** The least of each of many hashes over a set. */
function signatureOf(set: ReadonlySet<number>): Uint32Array {
  const least = new Uint32Array(BANDS * ROWS).fill(0xffffffff)
  for (const member of set) {
    for (let row = 0; row < least.length; row++) {
      const mixed = Math.imul(member ^ Math.imul(row + 1, SEED), MIX)
      const hash = Math.imul(mixed ^ (mixed >>> 15), SEED) >>> 0
      if (hash < (least[row] ?? 0)) least[row] = hash
    }
  }
  return least
}
