import { compareIds } from '../../model/order.ts'

export interface TermPostings {
  readonly term: string
  /** Article numbers, ascending. */
  readonly numbers: Int32Array
  /** For each number, where in the article the term stands. */
  readonly places: Int32Array
}

/** Postings as they come, three numbers each, until they are sorted by term: millions of them take no objects. */
export class PostingTable {
  readonly #terms = new Map<string, number>()
  readonly #counts: number[] = []
  #rows = new Int32Array(3 * 65_536)
  #size = 0

  termId(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    this.#counts.push(0)
    this.#terms.set(term, this.#terms.size)
    return this.#terms.size - 1
  }

  /** Adds a posting; those of one term come by ascending numbers. */
  add(termId: number, number: number, place: number): void {
    if (this.#size === this.#rows.length) {
      const larger = new Int32Array(this.#size * 2)
      larger.set(this.#rows)
      this.#rows = larger
    }
    this.#rows[this.#size++] = termId
    this.#rows[this.#size++] = number
    this.#rows[this.#size++] = place
    this.#counts[termId] = (this.#counts[termId] ?? 0) + 1
  }

  /** All terms in the order of their code units, each with its postings. */
  sorted(): TermPostings[] {
    const starts: number[] = []
    let total = 0
    for (const count of this.#counts) {
      starts.push(total)
      total += count
    }
    const numbers = new Int32Array(total)
    const places = new Int32Array(total)
    const next = [...starts]
    for (let at = 0; at < this.#size; at += 3) {
      const id = this.#rows[at] ?? 0
      const to = next[id] ?? 0
      next[id] = to + 1
      numbers[to] = this.#rows[at + 1] ?? 0
      places[to] = this.#rows[at + 2] ?? 0
    }
    return [...this.#terms]
      .sort(([a], [b]) => compareIds(a, b))
      .map(([term, id]) => {
        const start = starts[id] ?? 0
        const end = start + (this.#counts[id] ?? 0)
        return { term, numbers: numbers.subarray(start, end), places: places.subarray(start, end) }
      })
  }
}
