import type { Manifest } from '../manifest.ts'

/** False where no article has a score, as on sites that are made of feeds: to compare them says nothing. */
export function isScored({ qualityPercentiles }: Pick<Manifest, 'qualityPercentiles'>): boolean {
  return qualityPercentiles.some((quality) => quality > 0)
}

/** Share of articles, 0 to 100, with a lower quality than this one. */
export function qualityRank(percentiles: readonly number[], quality: number): number {
  const below = percentiles.filter((bound) => bound < quality).length
  return Math.max(0, Math.min(99, below - 1))
}
