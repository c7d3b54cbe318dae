import type { Article } from '../../model/article.ts'

/**
 * The least share of articles that are rated, and the least share of these whose heat is another number than their
 * quality. In one real corpus 71% have no heat, and most of the rest have a heat that equals their quality.
 */
const WORTH_OFFERING = 0.1

/** Whether heat says enough to be offered as an order. */
export function offersHeat(articles: readonly Article[]): boolean {
  const rated = articles.filter((article) => article.heat >= 0)
  const differing = rated.filter((article) => article.heat !== article.quality)
  return (
    rated.length > 0 &&
    rated.length >= WORTH_OFFERING * articles.length &&
    differing.length >= WORTH_OFFERING * rated.length
  )
}
