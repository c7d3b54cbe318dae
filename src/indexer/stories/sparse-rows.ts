/** Rows of numbered columns with a weight each: row r lies from `offsets[r]` to before `offsets[r + 1]`. */
export interface SparseRows {
  readonly offsets: Int32Array
  readonly columns: Int32Array
  readonly weights: Float64Array
}

/** Puts rows together, one after the other. */
export class RowBuilder {
  readonly #offsets: Int32Array
  #columns: Int32Array
  #weights: Float64Array
  #rows = 0
  #length = 0

  /** @param perRow entries of a row to make room for at first. */
  constructor(rows: number, perRow: number) {
    this.#offsets = new Int32Array(rows + 1)
    this.#columns = new Int32Array(rows * perRow + 1)
    this.#weights = new Float64Array(rows * perRow + 1)
  }

  add(column: number, weight: number): void {
    if (this.#length === this.#columns.length) {
      const columns = new Int32Array(this.#length * 2)
      const weights = new Float64Array(this.#length * 2)
      columns.set(this.#columns)
      weights.set(this.#weights)
      this.#columns = columns
      this.#weights = weights
    }
    this.#columns[this.#length] = column
    this.#weights[this.#length] = weight
    this.#length++
  }

  endRow(): void {
    this.#rows++
    this.#offsets[this.#rows] = this.#length
  }

  rows(): SparseRows {
    return {
      offsets: this.#offsets,
      columns: this.#columns.subarray(0, this.#length),
      weights: this.#weights.subarray(0, this.#length),
    }
  }
}
