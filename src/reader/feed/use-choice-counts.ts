import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { type ChoiceCounts, countChoices } from '../../model/count-choices.ts'
import type { FeedRequest } from '../../model/filters.ts'
import { binsBetween, type TimeUnit, unitOf } from '../../model/time-bin.ts'
import { useSite } from '../app/site-context.ts'
import { catalogueQuery } from '../data/catalogue-query.ts'
import { countScope, type FeedScope } from './feed-scope.ts'

export interface Counted {
  readonly counts: ChoiceCounts
  readonly unit: TimeUnit
  /** First days of all bins of time, oldest first, in days since 1970. */
  readonly bins: readonly number[]
}

/** Counts beside the choices of a request; null until they are there. */
export function useChoiceCounts(
  request: FeedRequest,
  scope: FeedScope,
): { readonly counted: Counted | null; readonly failed: boolean } {
  const { manifest, topics } = useSite()
  const catalogue = useQuery(catalogueQuery(manifest))
  // A handle that is dragged stays ahead of the counting.
  const { view, filters } = useDeferredValue(request)
  const counted = useMemo(() => {
    if (!catalogue.data) return null
    const { chunks, span } = catalogue.data
    const unit = unitOf(span ? span.newest - span.oldest + 1 : 0)
    return {
      counts: countChoices(chunks, { view, filters, scope: countScope(scope), topics, unit }),
      unit,
      bins: span ? binsBetween(span.oldest, span.newest, unit) : [],
    }
  }, [catalogue.data, view, filters, scope, topics])
  return { counted, failed: catalogue.isError }
}
