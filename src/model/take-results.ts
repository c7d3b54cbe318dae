import type { Article } from './article.ts'
import type { Card } from './card.ts'
import { textTest } from './check-text.ts'
import { type Filters, timeRange, type View } from './filters.ts'
import { findStories } from './find-stories.ts'
import {
  bestKey,
  compareFound,
  type FoundArticle,
  type FoundKey,
  type FoundStory,
  foundKey,
  type SearchSort,
  speakerOf,
} from './found-story.ts'
import { type Correction, type Matches, matchSearch } from './match-search.ts'
import { mutesAnything, muteTests } from './mutes.ts'
import { compareIds } from './order.ts'
import { parseSearch } from './parse-search.ts'
import type { Provider } from './provider.ts'
import type { LoadShard } from './read-shard.ts'
import { type ResolvedSearch, resolveSearch } from './resolve-search.ts'
import {
  SearchHeadSchema,
  sourceTerm,
  type TextsShard,
  TextsShardSchema,
  topicTerm,
} from './search-shards.ts'
import { SourcesShardSchema } from './shards.ts'
import type { CardsTaken } from './take-cards.ts'
import type { Taste } from './taste.ts'
import { type Topic, topicsBelow } from './topic.ts'

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

/** Stories whose texts are read together. */
const AT_ONCE = 12

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
  const tests = testsOf(access, request, resolved)
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

/** What is asked of the texts of results. */
interface Tests {
  /** False takes an article away. */
  readonly fits: (article: Article) => boolean
  /** Takes a result away that its reader does not want to see, and counts it. */
  readonly hides: (speaker: Article) => boolean
  /** Takes a result away that its reader has read. */
  readonly skips: (card: Card) => boolean
  /** True where a story may hold something saved, by the times of its coverage; so that few texts are read. */
  readonly mayBeSaved: (story: FoundStory) => boolean
  readonly isSaved: (files: readonly string[], article: Article, kind: FoundStory['kind']) => boolean
}

/** Null where nothing is asked of the texts. */
function testsOf(
  access: SearchAccess,
  { taste, saved }: SearchRequest,
  { search }: ResolvedSearch,
): Tests | null {
  const holds = textTest(search.clauses, search.without)
  const mutes = mutesAnything(taste.mutes) ? muteTests(taste.mutes, access.topics) : null
  if (!holds && !mutes && !search.saved && !taste.skips) return null
  const savedTimes = new Set(saved.values())
  return {
    fits: (article) => !mutes?.outlet(article) && (holds?.(article) ?? true),
    hides: (speaker) => mutes !== null && (mutes.topic(speaker) || mutes.words(speaker)),
    skips: taste.skips ?? (() => false),
    mayBeSaved: ({ kind, articles, times }) =>
      !search.saved ||
      (kind === 'story' ? times : articles.map(({ time }) => time)).some((time) => savedTimes.has(time)),
    isSaved: (files, article, kind) =>
      !search.saved || saved.has(article.id) || (kind === 'story' && files.some((id) => saved.has(id))),
  }
}

interface Result {
  readonly card: Card
  readonly key: FoundKey
  readonly id: string
}

interface Walked {
  readonly results: Result[]
  readonly providers: Map<string, Provider>
  readonly hidden: number
  /** True where every story was looked at. */
  readonly complete: boolean
}

/** Reads the texts of stories, the highest first, until nothing that follows could come before the last one wanted. */
async function walkStories(
  load: LoadShard,
  stories: readonly FoundStory[],
  sort: SearchSort,
  tests: Tests | null,
  wanted: number,
): Promise<Walked> {
  const left = stories
    .filter((story) => tests?.mayBeSaved(story) ?? true)
    .map((story) => ({ story, best: bestKey(story.articles, sort, tests !== null) }))
    .sort((a, b) => compareFound(a.best, b.best))
  const providers = new Map<string, Provider>()
  let results: Result[] = []
  let hidden = 0
  let next = 0
  while (next < left.length) {
    const last = results[wanted - 1]
    const best = left[next]?.best
    if (last && best && compareFound(last.key, best) < 0) break
    const batch = left.slice(next, next + Math.max(AT_ONCE, tests ? 0 : wanted - results.length))
    next += batch.length
    const read = await Promise.all(batch.map(({ story }) => readStory(load, story, sort, tests)))
    for (const { outcome, shards } of read) {
      for (const shard of shards) for (const one of shard.providers) providers.set(one.domain, one)
      if (outcome === 'hidden') hidden++
      else if (outcome) results.push(outcome)
    }
    results = results.sort((a, b) => compareFound(a.key, b.key) || compareIds(a.id, b.id))
  }
  return { results, providers, hidden, complete: next >= left.length }
}

/** What is left of a story once its texts are known; null where nothing is. */
async function readStory(
  load: LoadShard,
  story: FoundStory,
  sort: SearchSort,
  tests: Tests | null,
): Promise<{ outcome: Result | 'hidden' | null; shards: readonly TextsShard[] }> {
  const asked = tests ? story.articles : [speakerOf(story.articles, sort)]
  const hashes = new Set(asked.flatMap(({ number }) => textShardOf(story, number)?.[1] ?? []))
  const shards = await Promise.all([...hashes].map((hash) => load(hash, TextsShardSchema)))
  const byHash = new Map([...hashes].map((hash, at) => [hash, shards[at]]))
  const textOf = ({ number }: FoundArticle) => {
    const at = textShardOf(story, number)
    const shard = at && byHash.get(at[1])
    return shard ? textAt(shard, number - at[0]) : null
  }
  const held = asked.flatMap((found) => {
    const text = textOf(found)
    return text ? [{ found, ...text }] : []
  })
  const left = tests ? held.filter(({ article }) => tests.fits(article)) : held
  if (left.length === 0) return { outcome: null, shards }
  const articles = tests ? left.map(({ found }) => found) : story.articles
  const { number } = speakerOf(articles, sort)
  const speaker = left.find(({ found }) => found.number === number)
  if (!speaker) return { outcome: null, shards }
  const { article, files } = speaker
  if (tests && !tests.isSaved(files, article, story.kind)) return { outcome: null, shards }
  if (tests?.hides(article)) return { outcome: 'hidden', shards }
  const card = cardOf(story, speaker.id, article, files)
  if (tests?.skips(card)) return { outcome: null, shards }
  return {
    outcome: {
      card,
      key: foundKey(articles, sort),
      id: story.kind === 'story' && sort !== 'relevance' ? card.story : article.id,
    },
    shards,
  }
}

function textShardOf({ texts }: FoundStory, number: number): readonly [number, string] | undefined {
  return texts.findLast(([first]) => first <= number)
}

/** An article of a shard of texts by its place there, with the id and all the files of its story. */
function textAt(
  { stories }: TextsShard,
  place: number,
): { article: Article; id: string; files: readonly string[] } | null {
  let start = 0
  for (const { id, files, coverage } of stories) {
    const article = coverage[place - start]
    if (article) {
      const own = () => coverage.filter((one) => one.kind === 'article').map((one) => one.id)
      return { article, id, files: files ?? own() }
    }
    start += coverage.length
  }
  return null
}

function cardOf(story: FoundStory, id: string, article: Article, files: readonly string[]): Card {
  const points = story.times.flatMap((time) => time ?? []).reverse()
  return {
    kind: story.kind,
    story: id,
    articles: [article],
    coverage: story.times.length,
    ...(story.references > 0 && { references: story.references }),
    providers: story.outlets,
    ...(story.kind === 'story' && story.times.length > 1 && points.length > 0 && { points }),
    files: [...files],
  }
}

function highest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}

function lowest(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.min(a, b)
}
