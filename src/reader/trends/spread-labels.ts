/**
 * Places for labels that keep apart, as near to what they speak of as that allows.
 * @param wanted where each would stand, in any order.
 * @param gap the least distance between two.
 */
export function spreadLabels(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0))
  const places = wanted.map((place) => Math.min(high, Math.max(low, place)))
  let least = low
  for (const at of order) {
    places[at] = Math.max(places[at] ?? 0, least)
    least = (places[at] ?? 0) + gap
  }
  let most = high
  for (const at of order.reverse()) {
    places[at] = Math.min(places[at] ?? 0, most)
    most = (places[at] ?? 0) - gap
  }
  return places
}
