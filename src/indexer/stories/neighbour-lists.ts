import { RowBuilder, type SparseRows } from './sparse-rows.ts'

/** The nearest neighbours of many articles at once: of each a heap whose root is the least near. */
export class NeighbourLists {
  readonly #count: number
  readonly #sizes: Int32Array
  readonly #others: Int32Array
  readonly #weights: Float64Array

  constructor(articles: number, count: number) {
    this.#count = count
    this.#sizes = new Int32Array(articles)
    this.#others = new Int32Array(articles * count)
    this.#weights = new Float64Array(articles * count)
  }

  offer(article: number, other: number, weight: number): void {
    const base = article * this.#count
    const size = this.#sizes[article] ?? 0
    if (size < this.#count) {
      this.#sizes[article] = size + 1
      this.#rise(base, size, other, weight)
    } else if (this.#isNearer(weight, other, base)) {
      this.#sink(base, size, other, weight)
    }
  }

  /** The neighbours of each, the nearest first. Nothing can be offered after that. */
  rows(): SparseRows {
    const builder = new RowBuilder(this.#sizes.length, 16)
    for (const [article, size] of this.#sizes.entries()) {
      const base = article * this.#count
      this.#sort(base, size)
      for (let place = base; place < base + size; place++)
        builder.add(this.#others[place] ?? 0, this.#weights[place] ?? 0)
      builder.endRow()
    }
    return builder.rows()
  }

  /** Takes the root, which is the least near of those left, to their end until none is left. */
  #sort(base: number, size: number): void {
    for (let last = size - 1; last > 0; last--) {
      const [other, weight] = [this.#others[base + last] ?? 0, this.#weights[base + last] ?? 0]
      this.#move(base, base + last)
      this.#sink(base, last, other, weight)
    }
  }

  #rise(base: number, from: number, other: number, weight: number): void {
    let at = from
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (this.#isNearer(weight, other, base + parent)) break
      this.#move(base + parent, base + at)
      at = parent
    }
    this.#put(base + at, other, weight)
  }

  #sink(base: number, size: number, other: number, weight: number): void {
    let at = 0
    for (let child = 1; child < size; child = at * 2 + 1) {
      const next = child + 1
      if (
        next < size &&
        this.#isNearer(this.#weights[base + child] ?? 0, this.#others[base + child] ?? 0, base + next)
      )
        child = next
      if (!this.#isNearer(weight, other, base + child)) break
      this.#move(base + child, base + at)
      at = child
    }
    this.#put(base + at, other, weight)
  }

  /** Equal weights are told apart by the article's place. */
  #isNearer(weight: number, other: number, than: number): boolean {
    const held = this.#weights[than] ?? 0
    return weight > held || (weight === held && other < (this.#others[than] ?? 0))
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#others[from] ?? 0, this.#weights[from] ?? 0)
  }

  #put(place: number, other: number, weight: number): void {
    this.#others[place] = other
    this.#weights[place] = weight
  }
}
