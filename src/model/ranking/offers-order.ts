import type { Manifest } from '../manifest.ts'
import { isScored } from './quality-rank.ts'

/** Whether an order says anything on a site: by numbers that no article has, all are equal. */
export function offersOrder(
  manifest: Pick<Manifest, 'offersHeat' | 'qualityPercentiles'>,
  order: string,
): boolean {
  return order === 'heat' ? manifest.offersHeat : order !== 'quality' || isScored(manifest)
}
