import { RowBuilder, type SparseRows } from './sparse-rows.ts'
import { transposeRows } from './transpose-rows.ts'

/** An undirected network as the map equation sees it: where a random walker is, and how often it takes each link. */
export interface FlowNetwork {
  /** Both ways, without loops. The flow of a link is its weight over all weights. */
  readonly links: SparseRows
  /** The share of time that the walker spends at each node. */
  readonly visits: Float64Array
}

/** The network in which two articles are linked when either has the other among its neighbours. */
export function networkOf(neighbours: SparseRows): FlowNetwork {
  const links = bothWays(neighbours)
  const total = links.weights.reduce((sum, weight) => sum + weight, 0) || 1
  const visits = new Float64Array(links.offsets.length - 1)
  for (let node = 0; node < visits.length; node++) {
    for (let at = links.offsets[node] ?? 0; at < (links.offsets[node + 1] ?? 0); at++) {
      const flow = (links.weights[at] ?? 0) / total
      links.weights[at] = flow
      visits[node] = (visits[node] ?? 0) + flow
    }
  }
  return { links, visits }
}

function bothWays(neighbours: SparseRows): SparseRows {
  const { offsets, columns, weights } = neighbours
  const nodes = offsets.length - 1
  const incoming = transposeRows(neighbours, nodes)
  const builder = new RowBuilder(nodes, 32)
  const held = new Int32Array(nodes).fill(-1)
  for (let node = 0; node < nodes; node++) {
    for (let at = offsets[node] ?? 0; at < (offsets[node + 1] ?? 0); at++) {
      held[columns[at] ?? 0] = node
      builder.add(columns[at] ?? 0, weights[at] ?? 0)
    }
    for (let at = incoming.offsets[node] ?? 0; at < (incoming.offsets[node + 1] ?? 0); at++) {
      const other = incoming.columns[at] ?? 0
      if (held[other] !== node) builder.add(other, incoming.weights[at] ?? 0)
    }
    builder.endRow()
  }
  return builder.rows()
}

/** The network whose nodes are the modules of another. */
export function mergeNodes({ links, visits }: FlowNetwork, modules: Int32Array, count: number): FlowNetwork {
  const members: number[][] = Array.from({ length: count }, () => [])
  for (const [node, module] of modules.entries()) members[module]?.push(node)
  const sums = new Float64Array(count)
  const touched: number[] = []
  const builder = new RowBuilder(count, 8)
  const merged = new Float64Array(count)
  for (const [module, nodes] of members.entries()) {
    for (const node of nodes) {
      merged[module] = (merged[module] ?? 0) + (visits[node] ?? 0)
      for (let at = links.offsets[node] ?? 0; at < (links.offsets[node + 1] ?? 0); at++) {
        const other = modules[links.columns[at] ?? 0] ?? 0
        if (other === module) continue
        if (sums[other] === 0) touched.push(other)
        sums[other] = (sums[other] ?? 0) + (links.weights[at] ?? 0)
      }
    }
    touched.sort((a, b) => a - b)
    for (const other of touched) {
      builder.add(other, sums[other] ?? 0)
      sums[other] = 0
    }
    touched.length = 0
    builder.endRow()
  }
  return { links: builder.rows(), visits: merged }
}
