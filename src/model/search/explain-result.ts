import type { FoundOrder } from './found-story.ts'
import type { SearchAccess } from './search-access.ts'
import { type RankedResult, type ResultsRanked, rankResults, type SearchRequest } from './take-results.ts'

/** Why a result stands where it does. */
export interface ResultPlace {
  /** From 1. */
  readonly place: number
  readonly sort: FoundOrder
  readonly it: RankedResult
  /** Those right before and after it; null at an end. */
  readonly above: RankedResult | null
  readonly below: RankedResult | null
}

/**
 * Explains the place of a story that was found, or in the articles view of an article.
 * @param near how far from the top it is at most, as far as known; the results are read on from there.
 * @returns null where it is not among the results.
 * @throws what `load` throws.
 */
export async function explainResult(
  access: SearchAccess,
  request: SearchRequest,
  id: string,
  near: number,
): Promise<ResultPlace | null> {
  const isIt = ({ card }: RankedResult) =>
    (request.view === 'stories' ? card.story : card.articles[0]?.id) === id
  // The one below is wanted, too.
  const isOpen = ({ results, complete }: ResultsRanked) => {
    const at = results.findIndex(isIt)
    return !complete && (at < 0 || at === results.length - 1)
  }
  let ranked = await rankResults(access, request, near)
  for (let wanted = near * 2; isOpen(ranked); wanted *= 2) ranked = await rankResults(access, request, wanted)
  const { results, sort } = ranked
  const at = results.findIndex(isIt)
  const it = results[at]
  if (!it) return null
  return { place: at + 1, sort, it, above: results[at - 1] ?? null, below: results[at + 1] ?? null }
}
