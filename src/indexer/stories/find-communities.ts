import { type FlowNetwork, mergeNodes, networkOf } from './flow-network.ts'
import { ModuleFlows } from './module-flows.ts'
import type { SparseRows } from './sparse-rows.ts'

/** Passes over the single nodes after the first; none of the networks tried changed after the third. */
const MOST_PASSES = 5

/**
 * The communities of a network of neighbours by the two-level map equation: nodes are moved, modules merged, and
 * then nodes moved again from where they are (Louvain's way, with refinement), while the description gets shorter.
 * @returns the community of each node, numbered by its first node.
 */
export function findCommunities(neighbours: SparseRows): Int32Array {
  const network = networkOf(neighbours)
  let modules: Int32Array = Int32Array.from({ length: network.visits.length }, (_, node) => node)
  let best = modules
  let least = Number.POSITIVE_INFINITY
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    modules = modules.slice()
    new ModuleFlows(network, modules).settle()
    const count = renumber(modules)
    modules = mergeModules(network, modules, count)
    renumber(modules)
    const bits = new ModuleFlows(network, modules).bits()
    if (bits >= least - 1e-9) break
    least = bits
    best = modules
  }
  return best
}

/** Moves whole modules, and merges them, for as long as that helps. */
function mergeModules(network: FlowNetwork, modules: Int32Array, count: number): Int32Array {
  const merged = mergeNodes(network, modules, count)
  const next = Int32Array.from({ length: count }, (_, module) => module)
  if (!new ModuleFlows(merged, next).settle()) return modules
  const above = mergeModules(merged, next, renumber(next))
  return modules.map((module) => above[module] ?? 0)
}

/** Numbers modules by their first node, from 0. @returns how many there are. */
function renumber(modules: Int32Array): number {
  const numbers = new Map<number, number>()
  for (const [node, module] of modules.entries()) {
    const number = numbers.get(module) ?? numbers.size
    numbers.set(module, number)
    modules[node] = number
  }
  return numbers.size
}
