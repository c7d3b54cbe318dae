import { add, cosine, titleVectors } from './title-vectors.js'

/** The best of 0.05, 0.1, 0.15 and 0.2 on the headlines that we know. */
const THRESHOLD = 0.1

/**
 * One headline after the other joins the group whose mean is nearest, or begins one.
 * @param {readonly { title: string, time: number }[]} headlines
 * @returns {number[]}
 */
export function groupOnline(headlines) {
  const vectors = titleVectors(headlines)
  /** @type {{ sum: Map<string, number>, length: number }[]} */
  const groups = []
  const groupOf = headlines.map(() => -1)
  const order = [...headlines.keys()].sort((a, b) => (headlines[a]?.time ?? 0) - (headlines[b]?.time ?? 0))
  for (const at of order) {
    const vector = vectors[at] ?? new Map()
    let best = -1
    let nearest = THRESHOLD
    for (const [index, group] of groups.entries()) {
      const near = cosine(vector, group.sum) / group.length
      if (near > nearest) {
        best = index
        nearest = near
      }
    }
    if (best === -1) best = groups.push({ sum: new Map(), length: 1 }) - 1
    const group = groups[best]
    if (!group) continue
    for (const [word, weight] of vector) add(group.sum, word, weight)
    group.length = Math.hypot(...group.sum.values()) || 1
    groupOf[at] = best
  }
  return groupOf
}
