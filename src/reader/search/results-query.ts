import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Manifest } from '../../model/manifest.ts'
import {
  asksForAnything,
  formatSearchRequest,
  parseSearchRequest,
  type SearchRequest,
} from '../../model/search/search-request.ts'
import { type ResultsTaken, takeResults } from '../../model/search/take-results.ts'
import { TopicsShardSchema } from '../../model/shards.ts'
import { rememberCards } from '../data/known-articles.ts'
import { readIndex } from '../data/queries.ts'
import type { ReaderTaste } from '../kept/reader-taste.ts'
import type { Kept } from '../kept/records.ts'
import { asksForSaved, savedTimes } from './saved-times.ts'

/** The first `wanted` results of a search. */
export function resultsQuery(
  manifest: Manifest,
  request: SearchRequest,
  taste: ReaderTaste,
  saved: Kept['saved'],
  wanted: number,
) {
  const address = formatSearchRequest(request)
  const known = asksForSaved(request.filters.words) ? [...saved.keys()] : []
  const search = ['results', manifest.search, address, taste.key, known]
  return queryOptions({
    queryKey: [...search, wanted],
    queryFn: ({ client }) =>
      readIndex(client, manifest, async (load, current): Promise<ResultsTaken> => {
        const { topics } = await load(current.topics, TopicsShardSchema)
        const taken = await takeResults(
          { load, search: current.search, sources: current.sources, topics },
          { ...request, taste, saved: savedTimes(saved) },
          wanted,
        )
        rememberCards(taken)
        return taken
      }),
    staleTime: Number.POSITIVE_INFINITY,
    // What was found so far stays until the next letter's answer is there; the page says that it waits.
    placeholderData: keepPreviousData,
  })
}

/** The newest stories that a followed search finds, by the query of its address; null where that asks for nothing. */
export function newestResultsQuery(manifest: Manifest, query: string, taste: ReaderTaste, wanted: number) {
  const request = parseSearchRequest(new URLSearchParams(query))
  if (!asksForAnything(request)) return null
  const newest = { ...request, sort: 'newest', view: 'stories' } as const
  return resultsQuery(manifest, newest, taste, new Map(), wanted)
}
