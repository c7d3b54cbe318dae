/** FNV-1a, 32 bits, over UTF-16 code units: quick, and spreads texts evenly. It protects against nobody. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Which of `buckets` holds a key. The number of buckets is a power of two, so that growth splits them evenly. */
export function bucketOf(key: string, buckets: number): number {
  return fnv1a(key) % buckets
}

/** Fewest buckets, as a power of two, that hold `entries` at `perBucket` on average. */
export function bucketCount(entries: number, perBucket: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(entries / perBucket || 1)))
}
