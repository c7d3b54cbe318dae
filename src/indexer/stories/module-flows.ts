import type { FlowNetwork } from './flow-network.ts'

/** Gains below this, in bits, are noise of the arithmetic. */
const LEAST_GAIN = 1e-10
/** A network has always been at rest after far fewer. */
const MOST_ROUNDS = 30

/** x log2 x, of which the map equation is made. */
function entropy(x: number): number {
  return x > 0 ? x * Math.log2(x) : 0
}

/**
 * A partition of a network into modules, and the two-level map equation on it (Rosvall and Bergstrom, "Maps of
 * random walks on complex networks reveal community structure", PNAS 2008): the bits that a step of a random walker
 * takes to tell, when the names of nodes are reused from module to module. With visits p of a module and exits q,
 *
 *   L = H(Σq) − 2 Σ H(q) + Σ H(q + p) − Σ H(p of each node),  H(x) = x log2 x,
 *
 * the last of which no partition changes and is left out.
 */
export class ModuleFlows {
  readonly #network: FlowNetwork
  readonly #modules: Int32Array
  readonly #sizes: Int32Array
  readonly #visits: Float64Array
  readonly #exits: Float64Array
  readonly #outflows: Float64Array
  readonly #shared: Float64Array
  readonly #empty: number[] = []
  #allExits = 0

  /** @param modules the module of each node, by a number below that of the nodes; it is changed in place. */
  constructor(network: FlowNetwork, modules: Int32Array) {
    const nodes = modules.length
    this.#network = network
    this.#modules = modules
    this.#sizes = new Int32Array(nodes)
    this.#visits = new Float64Array(nodes)
    this.#exits = new Float64Array(nodes)
    this.#outflows = new Float64Array(nodes)
    this.#shared = new Float64Array(nodes)
    const { offsets, columns, weights } = network.links
    for (let node = 0; node < nodes; node++) {
      const module = modules[node] ?? 0
      this.#sizes[module] = (this.#sizes[module] ?? 0) + 1
      this.#visits[module] = (this.#visits[module] ?? 0) + (network.visits[node] ?? 0)
      for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
        const flow = weights[at] ?? 0
        this.#outflows[node] = (this.#outflows[node] ?? 0) + flow
        if (modules[columns[at] ?? 0] === module) continue
        this.#exits[module] = (this.#exits[module] ?? 0) + flow
        this.#allExits += flow
      }
    }
    for (let module = 0; module < nodes; module++) if (this.#sizes[module] === 0) this.#empty.push(module)
  }

  /** The length of the description, but for what no partition changes. */
  bits(): number {
    let bits = entropy(this.#allExits)
    for (const [module, exits] of this.#exits.entries())
      bits += entropy(exits + (this.#visits[module] ?? 0)) - 2 * entropy(exits)
    return bits
  }

  /** Moves nodes, one by one, to where the description gets shortest, until none wants to move. @returns whether any did. */
  settle(): boolean {
    let moved = false
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let again = false
      for (let node = 0; node < this.#modules.length; node++) if (this.#moveToBest(node)) again = true
      if (!again) break
      moved = true
    }
    return moved
  }

  #moveToBest(node: number): boolean {
    const { offsets, columns, weights } = this.#network.links
    const from = this.#modules[node] ?? 0
    const reachable: number[] = []
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      const module = this.#modules[columns[at] ?? 0] ?? 0
      if (this.#shared[module] === 0) reachable.push(module)
      this.#shared[module] = (this.#shared[module] ?? 0) + (weights[at] ?? 0)
    }
    const outflow = this.#outflows[node] ?? 0
    const visits = this.#network.visits[node] ?? 0
    const exitsLeft = (this.#exits[from] ?? 0) - outflow + 2 * (this.#shared[from] ?? 0)
    const visitsLeft = (this.#visits[from] ?? 0) - visits
    const bitsLeft =
      this.#bitsOf(exitsLeft, visitsLeft) - this.#bitsOf(this.#exits[from] ?? 0, this.#visits[from] ?? 0)
    const alone = this.#empty.at(-1)
    if (alone !== undefined && (this.#sizes[from] ?? 0) > 1) reachable.push(alone)
    let best = from
    let least = -LEAST_GAIN
    for (const to of reachable) {
      if (to === from) continue
      const exits = (this.#exits[to] ?? 0) + outflow - 2 * (this.#shared[to] ?? 0)
      const all = this.#allExits - (this.#exits[from] ?? 0) - (this.#exits[to] ?? 0) + exitsLeft + exits
      const change =
        bitsLeft +
        this.#bitsOf(exits, (this.#visits[to] ?? 0) + visits) -
        this.#bitsOf(this.#exits[to] ?? 0, this.#visits[to] ?? 0) +
        entropy(all) -
        entropy(this.#allExits)
      if (change < least) {
        least = change
        best = to
      }
    }
    if (best !== from) this.#move(node, from, best)
    for (const module of reachable) this.#shared[module] = 0
    return best !== from
  }

  #move(node: number, from: number, to: number): void {
    const outflow = this.#outflows[node] ?? 0
    const visits = this.#network.visits[node] ?? 0
    const before = (this.#exits[from] ?? 0) + (this.#exits[to] ?? 0)
    this.#exits[from] = (this.#exits[from] ?? 0) - outflow + 2 * (this.#shared[from] ?? 0)
    this.#exits[to] = (this.#exits[to] ?? 0) + outflow - 2 * (this.#shared[to] ?? 0)
    this.#visits[from] = (this.#visits[from] ?? 0) - visits
    this.#visits[to] = (this.#visits[to] ?? 0) + visits
    this.#allExits += (this.#exits[from] ?? 0) + (this.#exits[to] ?? 0) - before
    if (this.#sizes[to] === 0) this.#empty.pop()
    this.#sizes[to] = (this.#sizes[to] ?? 0) + 1
    this.#sizes[from] = (this.#sizes[from] ?? 0) - 1
    if (this.#sizes[from] === 0) this.#empty.push(from)
    this.#modules[node] = to
  }

  #bitsOf(exits: number, visits: number): number {
    return entropy(exits + visits) - 2 * entropy(exits)
  }
}
