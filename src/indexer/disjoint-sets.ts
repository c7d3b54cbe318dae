import { addTo } from './add-to.ts'

/** Disjoint sets over 0 … size−1, by path halving; unions keep the smaller number as root, so results are stable. */
export class DisjointSets {
  readonly #parents: Int32Array

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index)
  }

  find(member: number): number {
    let at = member
    for (let parent = this.#parent(at); parent !== at; parent = this.#parent(at)) {
      this.#parents[at] = this.#parent(parent)
      at = this.#parent(at)
    }
    return at
  }

  union(a: number, b: number): void {
    const first = this.find(a)
    const second = this.find(b)
    if (first < second) this.#parents[second] = first
    else this.#parents[first] = second
  }

  /** The members of each set, ascending, by the first of each. */
  members(): number[][] {
    const members = new Map<number, number[]>()
    for (let member = 0; member < this.#parents.length; member++) addTo(members, this.find(member), member)
    return [...members.values()]
  }

  #parent(member: number): number {
    return this.#parents[member] ?? member
  }
}
