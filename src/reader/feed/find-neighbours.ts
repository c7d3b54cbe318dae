import type { QueryClient } from '@tanstack/react-query'
import { countChoices } from '../../model/filters/count-choices.ts'
import type { FeedRequest } from '../../model/filters/filters.ts'
import type { Manifest } from '../../model/manifest.ts'
import { spellDay } from '../../model/time/day.ts'
import type { TopicNode } from '../../model/topic.ts'
import { catalogueQuery } from '../data/catalogue-query.ts'
import { countScope, type FeedScope } from './feed-scope.ts'

export interface Neighbours {
  /** Days as addresses write them; null where there is none. */
  readonly before: string | null
  readonly after: string | null
}

/** The days before and after one on which the same feed has something, too. */
export async function findNeighbours(
  client: QueryClient,
  manifest: Manifest,
  topics: readonly TopicNode[],
  scope: FeedScope,
  { view, filters }: FeedRequest,
  day: number,
): Promise<Neighbours> {
  const { chunks } = await client.ensureQueryData(catalogueQuery(manifest))
  const anyDay = { ...filters, from: null, to: null }
  const { bins } = countChoices(chunks, {
    view,
    filters: anyDay,
    scope: countScope(scope),
    topics,
    unit: 'day',
  })
  const days = [...bins.keys()]
  const before = days.filter((one) => one < day).reduce<number | null>((a, b) => Math.max(a ?? b, b), null)
  const after = days.filter((one) => one > day).reduce<number | null>((a, b) => Math.min(a ?? b, b), null)
  return {
    before: before === null ? null : spellDay(before),
    after: after === null ? null : spellDay(after),
  }
}
