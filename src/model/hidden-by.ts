import { countHidden } from './count-hidden.ts'
import type { Filters, View } from './filters.ts'
import { type Hider, loosen } from './loosen.ts'
import { planQuery } from './plan-query.ts'
import type { ListHead } from './shards.ts'
import type { Ranking, SortKey } from './sort-key.ts'
import type { IndexAccess } from './take-cards.ts'
import type { Taste } from './taste.ts'

/** Looks up the head of a list by its key; null is everything. */
export type ListOf = (key: string | null) => Promise<ListHead | null>

export interface ListRequest {
  /** Key of the list whose page it is; null for everything. */
  readonly scope: string | null
  readonly view: View
  readonly sort: Ranking
  readonly filters: Filters
  readonly taste: Taste
}

/**
 * How many cards one filter, the mutes or the read marks keep from standing before a place; null where the request
 * has no such thing.
 * @throws what `load` throws.
 */
export async function hiddenBy(
  access: IndexAccess,
  listOf: ListOf,
  { scope, view, sort, filters, taste }: ListRequest,
  by: Hider,
  before: SortKey,
): Promise<number | null> {
  const looser = loosen({ filters, taste }, by)
  if (!looser) return null
  const head = await listOf(planQuery(scope, looser.filters).list)
  if (!head) return null
  return countHidden(access, head, { view, sort, filters, taste }, { view, sort, ...looser }, before)
}
