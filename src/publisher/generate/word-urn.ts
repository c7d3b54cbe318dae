import type { Random } from './random.ts'

/** How strongly rare words keep coming, and how soon; chosen so that the vocabulary grows as the measured one. */
export interface UrnShape {
  /** Between 0 and 1: the vocabulary grows as the number of words to this power. */
  readonly discount: number
  readonly strength: number
}

/**
 * Draws words as texts do: a word that was used often is used again, and there is always a new one now and then
 * (the process of Pitman and Yor, 1997, which gives Zipf's law of frequencies and Heaps' law of growth).
 */
export class WordUrn {
  readonly #random: Random
  readonly #shape: UrnShape
  readonly #wordAt: (index: number) => string
  /** Every draw so far, by word: to pick one at random is to pick a word by its frequency. */
  #drawn = new Int32Array(1024)
  #draws = 0
  readonly #counts: number[] = []

  /** @param wordAt gives the words in the order in which they first come up. */
  constructor(random: Random, shape: UrnShape, wordAt: (index: number) => string) {
    this.#random = random
    this.#shape = shape
    this.#wordAt = wordAt
  }

  draw(): string {
    const index = this.#drawIndex()
    this.#counts[index] = (this.#counts[index] ?? 0) + 1
    if (this.#draws === this.#drawn.length) {
      const larger = new Int32Array(this.#drawn.length * 2)
      larger.set(this.#drawn)
      this.#drawn = larger
    }
    this.#drawn[this.#draws++] = index
    return this.#wordAt(index)
  }

  #drawIndex(): number {
    const { discount, strength } = this.#shape
    const words = this.#counts.length
    if (this.#random.chance((strength + discount * words) / (this.#draws + strength))) return words
    for (;;) {
      const index = this.#drawn[this.#random.whole(0, this.#draws - 1)] ?? 0
      if (!this.#random.chance(discount / (this.#counts[index] ?? 1))) return index
    }
  }
}
