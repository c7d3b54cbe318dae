import type { Ranking, SortKey } from '../ranking/sort-key.ts'
import { countHidden } from './count-hidden.ts'
import type { Filters, View } from './filters.ts'
import { type Hider, loosen } from './loosen.ts'
import type { QueryPlan } from './plan-query.ts'
import type { IndexAccess } from './take-cards.ts'
import type { Taste } from './taste.ts'

export interface ListRequest {
  /** Key of the list whose page it is; null for everything. */
  readonly scope: string | null
  readonly view: View
  readonly sort: Ranking
  readonly filters: Filters
  readonly taste: Taste
}

/** A list with all that it takes to read it, as it is asked for and otherwise. */
export interface AskedList {
  readonly access: IndexAccess
  /** Says where the answer to some filters is read. */
  readonly planOf: (scope: string | null, filters: Filters) => Promise<QueryPlan | null>
  readonly request: ListRequest
}

/**
 * How many cards one filter, the mutes or the read marks keep from standing before a place; null where the request
 * has no such thing.
 * @throws what `load` throws.
 */
export async function hiddenBy(
  { access, planOf, request }: AskedList,
  by: Hider,
  before: SortKey,
): Promise<number | null> {
  const { scope, view, sort, filters, taste } = request
  const looser = loosen({ filters, taste }, by)
  if (!looser) return null
  const plan = await planOf(scope, looser.filters)
  if (!plan) return null
  return countHidden(access, plan.list, { view, sort, filters, taste }, { view, sort, ...looser }, before)
}
