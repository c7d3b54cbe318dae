import { findPlace, type Place } from '../ranking/find-place.ts'
import type { FoundOrder } from './found-story.ts'
import type { SearchAccess } from './search-access.ts'
import { type RankedResult, type ResultsRequest, rankResults } from './take-results.ts'

/** Why a result stands where it does. */
export interface ResultPlace extends Place<RankedResult> {
  readonly sort: FoundOrder
}

/**
 * Explains the place of a story that was found, or in the articles view of an article.
 * @param near how far from the top it is at most, as far as known; the results are read on from there.
 * @returns null where it is not among the results.
 * @throws what `load` throws.
 */
export async function explainResult(
  access: SearchAccess,
  request: ResultsRequest,
  id: string,
  near: number,
): Promise<ResultPlace | null> {
  const isIt = ({ card }: RankedResult) =>
    (request.view === 'stories' ? card.story : card.articles[0]?.id) === id
  let sort: FoundOrder = request.sort
  const take = async (wanted: number) => {
    const ranked = await rankResults(access, request, wanted)
    sort = ranked.sort
    return ranked
  }
  const found = await findPlace(take, isIt, near)
  return found && { ...found, sort }
}
