import { compareIds } from '../../model/ranking/order.ts'

export interface TermPostings {
  readonly term: string
  /** Article numbers, ascending. */
  readonly numbers: Int32Array
  /** For each number, where in the article the term stands. */
  readonly places: Int32Array
}

/** Postings of a piece of the table, 0.5 MB: one array that doubles would be held twice while it grows. */
const PIECE = 65_536

/** Postings as they come, two numbers each, until they are sorted by term: millions of them take no objects. */
export class PostingTable {
  readonly #terms = new Map<string, number>()
  readonly #counts: number[] = []
  readonly #pieces: Int32Array[] = []
  /** By the number of an article, where its postings end. */
  readonly #ends: number[] = []
  #size = 0

  termId(term: string): number {
    const known = this.#terms.get(term)
    if (known !== undefined) return known
    this.#counts.push(0)
    this.#terms.set(term, this.#terms.size)
    return this.#terms.size - 1
  }

  /** Adds a posting of the article at hand. */
  add(termId: number, place: number): void {
    const at = this.#size % PIECE
    if (at === 0) this.#pieces.push(new Int32Array(2 * PIECE))
    const piece = this.#pieces.at(-1)
    if (piece) {
      piece[2 * at] = termId
      piece[2 * at + 1] = place
    }
    this.#size++
    this.#counts[termId] = (this.#counts[termId] ?? 0) + 1
  }

  /** Ends the postings of the article at hand: the next one has the number after its. */
  endArticle(): void {
    this.#ends.push(this.#size)
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
    let at = 0
    for (const [number, end] of this.#ends.entries()) {
      for (; at < end; at++) {
        const piece = this.#pieces[Math.floor(at / PIECE)]
        const id = piece?.[2 * (at % PIECE)] ?? 0
        const to = next[id] ?? 0
        next[id] = to + 1
        numbers[to] = number
        places[to] = piece?.[2 * (at % PIECE) + 1] ?? 0
      }
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
