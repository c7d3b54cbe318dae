import type { Card } from '../card.ts'
import { type Filters, timeRange } from '../filters/filters.ts'
import type { CardsTaken } from '../filters/take-cards.ts'
import type { Taste } from '../filters/taste.ts'
import { topicsBelow } from '../topic-path.ts'
import { findStories } from './find-stories.ts'
import { compareFound, type FoundKey, type FoundOrder, type FoundStory } from './found-story.ts'
import { type Correction, type Explanation, type Matches, matchSearch } from './match-search.ts'
import { readSearch } from './read-search.ts'
import { type ResultTests, resultTests } from './result-tests.ts'
import type { SearchAccess } from './search-access.ts'
import type { SearchRequest } from './search-request.ts'
import { SearchHeadSchema, sourceTerm, topicTerm } from './search-shards.ts'
import { type WalkedStories, walkStories } from './walk-stories.ts'

/** A search by a reader. */
export interface ResultsRequest extends SearchRequest {
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

/** A result with what it is ordered by. */
export interface RankedResult {
  readonly card: Card
  /** Id that decides between equal keys: of the story, or where articles are compared of the article. */
  readonly id: string
  readonly key: FoundKey
  /** What its relevance is the sum of; null where it was not scored. */
  readonly explanation: Explanation | null
}

export interface ResultsRanked extends Omit<ResultsTaken, 'cards'> {
  /** As many as were wanted, from the top. */
  readonly results: readonly RankedResult[]
  readonly sort: FoundOrder
}

/**
 * The first `wanted` results of a search, each told by the article that answers it best (or, in other orders than
 * relevance, leads), exactly as a computation over all articles would give them.
 * @throws what `load` throws.
 */
export async function takeResults(
  access: SearchAccess,
  request: ResultsRequest,
  wanted: number,
): Promise<ResultsTaken> {
  const { results, sort, ...taken } = await rankResults(access, request, wanted)
  return { ...taken, cards: results.map(({ card }) => card) }
}

/**
 * The same, with what puts each result where it is.
 * @throws what `load` throws.
 */
export async function rankResults(
  access: SearchAccess,
  request: ResultsRequest,
  wanted: number,
): Promise<ResultsRanked> {
  const { load } = access
  const head = await load(access.search, SearchHeadSchema)
  const resolved = await readSearch(access, request.filters.words)
  const matches = await matchSearch({ load, head }, resolved, labelsOf(access, request.filters))
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
  const sort = request.sort === 'relevance' && search.clauses.length === 0 ? 'even' : request.sort
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
    const last = walked.results[wanted - 1]
    if (bound !== null && !(last && compareFound(last.key, bound) < 0)) continue
    const complete = bound === null && walked.complete && walked.results.length <= wanted
    return {
      results: walked.results
        .slice(0, wanted)
        .map(({ card, key, id, number }) => ({ card, key, id, explanation: matches.explain(number) })),
      sort,
      providers: walked.providers,
      complete,
      hidden: walked.hidden,
      total: bound === null ? totalOf(stories, tests, walked) : null,
      matching: matches.scores?.size ?? null,
      terms: matches.terms,
      corrections: matches.corrections,
      partial: matches.partial,
    }
  }
}

/** How many of all stories that were found are results; null where that is not known of all of them. */
function totalOf(
  stories: readonly FoundStory[],
  tests: ResultTests | null,
  { results, complete }: WalkedStories,
): number | null {
  if (tests === null) return stories.length
  return complete ? results.length : null
}

/** What filters cut a search down to, as labels. */
function labelsOf({ topics }: SearchAccess, filters: Filters): readonly (readonly string[])[] {
  return [
    filters.sources.map(sourceTerm),
    filters.topics.flatMap((id) => [...topicsBelow(topics, id)]).map(topicTerm),
  ].filter((terms) => terms.length > 0)
}

/** Scores without what must not be shown. */
export function withoutNumbers(
  { scores, without }: Matches,
  count: number,
): ReadonlyMap<number, number> | null {
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
