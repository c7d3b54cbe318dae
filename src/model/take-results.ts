import { type Filters, timeRange, type View } from './filters.ts'
import { findStories } from './find-stories.ts'
import { compareFound, type SearchSort } from './found-story.ts'
import { type Correction, type Matches, matchSearch } from './match-search.ts'
import { parseSearch } from './parse-search.ts'
import type { LoadShard } from './read-shard.ts'
import { type ResolvedSearch, resolveSearch } from './resolve-search.ts'
import { resultTests } from './result-tests.ts'
import { SearchHeadSchema, sourceTerm, topicTerm } from './search-shards.ts'
import { SourcesShardSchema } from './shards.ts'
import type { CardsTaken } from './take-cards.ts'
import type { Taste } from './taste.ts'
import { type Topic, topicsBelow } from './topic.ts'
import { walkStories } from './walk-stories.ts'

/** Where a search finds what it needs. */
export interface SearchAccess {
  readonly load: LoadShard
  /** Hash of the head of search. */
  readonly search: string
  /** Hash of the list of sources. */
  readonly sources: string
  readonly topics: readonly Topic[]
}

export interface SearchRequest {
  /** As the reader typed it. */
  readonly text: string
  readonly sort: SearchSort
  readonly view: View
  /** Filters beside the text; their own words are not asked for. */
  readonly filters: Filters
  readonly taste: Taste
  /** The articles that the reader saved, with their times, for `is:saved`. */
  readonly saved: ReadonlyMap<string, number | null>
}

export interface ResultsTaken extends CardsTaken {
  /** How many results there are in all; null where not all of them were looked at. */
  readonly total: number | null
  /** How many articles and references have the words, whatever the filters; null where no words were asked for. */
  readonly matching: number | null
  /** What to mark. */
  readonly terms: ReadonlySet<string>
  readonly corrections: readonly Correction[]
  /** True where nothing has all the words, and these have most of them. */
  readonly partial: boolean
}

/**
 * The first `wanted` results of a search, each told by the article that answers it best (or, in other orders than
 * relevance, leads), exactly as a computation over all articles would give them.
 * @throws what `load` throws.
 */
export async function takeResults(
  access: SearchAccess,
  request: SearchRequest,
  wanted: number,
): Promise<ResultsTaken> {
  const { load } = access
  const head = await load(access.search, SearchHeadSchema)
  const resolved = await resolve(access, request)
  const matches = await matchSearch({ load, head }, resolved)
  const { search } = resolved
  const scores = withoutNumbers(matches, head.count)
  const range = timeRange(request.filters)
  const bounds = {
    oldest: highest(range.oldest, search.oldest),
    newest: lowest(range.newest, search.newest),
    minQuality: Math.max(request.filters.minQuality, search.minQuality ?? 0),
    maxQuality: search.maxQuality ?? Number.POSITIVE_INFINITY,
    type: request.filters.type,
  }
  // Where no words were asked for, nothing is more relevant than anything else.
  const sort = request.sort === 'relevance' && search.clauses.length === 0 ? 'newest' : request.sort
  const tests = resultTests(access.topics, request, search)
  for (let reach = wanted; ; reach *= 2) {
    const { stories, bound } = await findStories(
      load,
      head,
      scores,
      { sort, view: request.view, bounds },
      reach,
    )
    const walked = await walkStories(load, stories, sort, tests, wanted)
    const { results } = walked
    const last = results[wanted - 1]
    if (bound !== null && !(last && compareFound(last.key, bound) < 0)) continue
    const complete = bound === null && walked.complete && results.length <= wanted
    return {
      cards: results.slice(0, wanted).map(({ card }) => card),
      providers: walked.providers,
      complete,
      hidden: walked.hidden,
      total:
        bound !== null ? null : tests === null ? stories.length : walked.complete ? results.length : null,
      matching: matches.scores?.size ?? null,
      terms: matches.terms,
      corrections: matches.corrections,
      partial: matches.partial,
    }
  }
}

async function resolve(access: SearchAccess, { text, filters }: SearchRequest): Promise<ResolvedSearch> {
  const search = parseSearch(text)
  const { sources } =
    search.sources.length > 0 ? await access.load(access.sources, SourcesShardSchema) : { sources: [] }
  const resolved = resolveSearch(search, { topics: access.topics, sources })
  const labels = [
    filters.sources.map(sourceTerm),
    filters.topics.flatMap((id) => [...topicsBelow(access.topics, id)]).map(topicTerm),
  ]
  return { ...resolved, labels: [...resolved.labels, ...labels.filter((terms) => terms.length > 0)] }
}

function withoutNumbers({ scores, without }: Matches, count: number): ReadonlyMap<number, number> | null {
  if (without.size === 0) return scores
  const all = scores ?? new Map(Array.from({ length: count }, (_, number) => [number, 0]))
  return new Map([...all].filter(([number]) => !without.has(number)))
}

function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lowest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
