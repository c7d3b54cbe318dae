/** Draws that are the same on every machine for the same seed (mulberry32, by Tommy Ettinger, public domain). */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** From 0 up to, but not, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  /** A whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1))
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(values: readonly T[]): T {
    const value = values[Math.floor(this.next() * values.length)]
    if (value === undefined) throw new Error('There is nothing to pick from.')
    return value
  }

  /** A value by its quantiles, which are evenly interpolated: pairs of share and value, ascending. */
  byQuantiles(quantiles: readonly (readonly [number, number])[]): number {
    const share = this.next()
    for (const [at, [upper, value]] of quantiles.entries()) {
      const [lower, before] = quantiles[at - 1] ?? [0, value]
      if (share <= upper) return before + ((share - lower) / (upper - lower || 1)) * (value - before)
    }
    return quantiles.at(-1)?.[1] ?? 0
  }
}
