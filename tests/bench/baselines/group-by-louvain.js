import { add, cosine, titleVectors } from './title-vectors.js'

const NEIGHBOURS = 50
const LEAST_COSINE = 0.1

/**
 * The graph of each headline's nearest neighbours, and its communities by modularity (Blondel et al. 2008).
 * @param {readonly { title: string }[]} headlines
 * @returns {number[]}
 */
export function groupByLouvain(headlines) {
  const vectors = titleVectors(headlines)
  /** @type {Map<number, number>[]} */
  const graph = headlines.map(() => new Map())
  for (const [a, vector] of vectors.entries()) {
    const near = vectors
      .map((other, b) => ({ b, weight: a === b ? 0 : cosine(vector, other) }))
      .filter(({ weight }) => weight >= LEAST_COSINE)
      .sort((x, y) => y.weight - x.weight || x.b - y.b)
    for (const { b, weight } of near.slice(0, NEIGHBOURS)) {
      add(graph[a] ?? new Map(), b, weight)
      add(graph[b] ?? new Map(), a, weight)
    }
  }
  return communities(graph)
}

/**
 * @param {readonly Map<number, number>[]} graph a loop counts once
 * @returns {number[]}
 */
function communities(graph) {
  const groups = graph.map((_, node) => node)
  if (!moveNodes(graph, groups)) return groups
  const numbers = new Map([...new Set(groups)].map((group, index) => [group, index]))
  /** @type {Map<number, number>[]} */
  const merged = [...numbers].map(() => new Map())
  const numberOf = (/** @type {number} */ node) => numbers.get(groups[node] ?? 0) ?? 0
  for (const [node, links] of graph.entries()) {
    for (const [other, weight] of links) {
      const into = merged[numberOf(node)]
      if (into) add(into, numberOf(other), weight)
    }
  }
  const above = communities(merged)
  return groups.map((_, node) => above[numberOf(node)] ?? 0)
}

/**
 * @param {readonly Map<number, number>[]} graph
 * @param {number[]} groups changed in place
 */
function moveNodes(graph, groups) {
  const degrees = graph.map((links) => [...links.values()].reduce((sum, weight) => sum + weight, 0))
  const total = degrees.reduce((sum, degree) => sum + degree, 0) || 1
  const sums = [...degrees]
  let moved = false
  for (let again = true; again; ) {
    again = false
    for (const [node, links] of graph.entries()) {
      const from = groups[node] ?? 0
      const degree = degrees[node] ?? 0
      sums[from] = (sums[from] ?? 0) - degree
      /** @type {Map<number, number>} */
      const shared = new Map([[from, 0]])
      for (const [other, weight] of links) if (other !== node) add(shared, groups[other] ?? 0, weight)
      const gain = (/** @type {number} */ group) =>
        (shared.get(group) ?? 0) - (degree * (sums[group] ?? 0)) / total
      let best = from
      for (const group of shared.keys()) if (gain(group) > gain(best) + 1e-12) best = group
      sums[best] = (sums[best] ?? 0) + degree
      if (best === from) continue
      groups[node] = best
      moved = true
      again = true
    }
  }
  return moved
}
