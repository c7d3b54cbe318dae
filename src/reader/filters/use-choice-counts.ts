import { useDeferredValue, useMemo } from 'react'
import { type ChoiceCounts, type CountScope, countChoices } from '../../model/filters/count-choices.ts'
import type { Selection } from '../../model/filters/filters.ts'
import { binsBetween, type TimeUnit, unitOf } from '../../model/time/time-bin.ts'
import { useSite } from '../app/site-context.ts'
import type { Countable } from '../data/catalogue-query.ts'

export interface Counted {
  readonly counts: ChoiceCounts
  readonly unit: TimeUnit
  /** First days of all bins of time, oldest first, in days since 1970. */
  readonly bins: readonly number[]
}

/**
 * Counts beside the choices of a selection; null until they are there.
 * @param scope give the same object as long as it is the same.
 */
export function useChoiceCounts(
  selection: Selection,
  countable: Countable | undefined,
  scope: CountScope | undefined,
): Counted | null {
  const { topics } = useSite()
  // A handle that is dragged stays ahead of the counting.
  const { view, filters } = useDeferredValue(selection)
  return useMemo(() => {
    if (!countable || !scope) return null
    const { chunks, span } = countable
    const unit = unitOf(span ? span.newest - span.oldest + 1 : 0)
    return {
      counts: countChoices(chunks, { view, filters, scope, topics, unit }),
      unit,
      bins: span ? binsBetween(span.oldest, span.newest, unit) : [],
    }
  }, [countable, scope, view, filters, topics])
}
