/** Values at the percentiles 0 to 100, by nearest rank; all 0 where there are none. */
export function percentilesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return Array.from({ length: 101 }, (_, percent) => {
    const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
    return sorted[rank - 1] ?? 0
  })
}
