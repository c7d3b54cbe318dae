import type { Article } from '../../model/article.ts'

/** The share of articles that must be rated, and of those that must differ from quality, for heat to be an order
 * worth offering. In one real corpus 71% have no heat and most of the rest have it equal to quality. */
const WORTH_OFFERING = 0.1

export function offersHeat(articles: readonly Article[]): boolean {
  const rated = articles.filter((article) => article.heat >= 0)
  const differing = rated.filter((article) => article.heat !== article.quality)
  return (
    rated.length > 0 &&
    rated.length >= WORTH_OFFERING * articles.length &&
    differing.length >= WORTH_OFFERING * rated.length
  )
}

/** Values at the percentiles 0 to 100, by nearest rank; all 0 where there are none. */
export function percentilesOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return Array.from({ length: 101 }, (_, percent) => {
    const rank = Math.max(1, Math.ceil((percent / 100) * sorted.length))
    return sorted[rank - 1] ?? 0
  })
}
