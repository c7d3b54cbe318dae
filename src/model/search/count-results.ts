import { type CatalogueChunk, CatalogueChunkSchema, type DaySpan, spanOf } from '../filters/catalogue.ts'
import { type CountBounds, type CountScope, daysBetween, type FoundPlaces } from '../filters/count-choices.ts'
import type { View } from '../filters/filters.ts'
import { NO_TASTE } from '../filters/taste.ts'
import type { LoadShard } from '../read-shard.ts'
import { type FoundStory, storiesOf } from './found-story.ts'
import { matchSearch } from './match-search.ts'
import type { Search } from './parse-search.ts'
import { readSearch } from './read-search.ts'
import { type ResultTests, resultTests } from './result-tests.ts'
import type { SearchAccess } from './search-access.ts'
import { FactsShardSchema, type SearchHead, SearchHeadSchema } from './search-shards.ts'
import { type ResultsRequest, withoutNumbers } from './take-results.ts'
import { readTexts, textShardOf } from './walk-stories.ts'

/** What the choices under a search are counted over: everything that its words find, whatever the filters. */
export interface CountedSearch {
  readonly chunks: readonly CatalogueChunk[]
  readonly scope: CountScope
  /** Of all that can be found; null where nothing is dated. */
  readonly span: DaySpan | null
  /** False where a phrase, or what is saved, was not looked for in the texts, for that would have taken too many. */
  readonly exact: boolean
}

/** Shards of texts that are read for counting at most: 200 KB compressed. */
const TEXTS = 64

/**
 * Finds what the choices under a search are counted over. What is read or muted counts as all else.
 * @throws what `load` throws.
 */
export async function countResults(
  access: SearchAccess,
  words: string,
  { view, saved }: Pick<ResultsRequest, 'view' | 'saved'>,
): Promise<CountedSearch> {
  const { load } = access
  const head = await load(access.search, SearchHeadSchema)
  const resolved = await readSearch(access, words)
  const matches = await matchSearch({ load, head }, resolved, [])
  const matching = withoutNumbers(matches, head.count)
  const tests = resultTests(access.topics, { taste: NO_TASTE, saved }, resolved.search)
  const checked = tests ? await checkTexts(load, head, matching, view, tests) : null
  const numbers = checked ?? (matching && [...matching.keys()])
  const { chunks, found } = await readChunks(load, head, numbers)
  return {
    chunks,
    scope: { bounds: boundsOf(resolved.search), ...(found && { found }) },
    span: spanOf(head.catalogue),
    exact: tests === null || checked !== null,
  }
}

/** The chunks that hold some numbers, with their places there; all chunks for null. */
async function readChunks(
  load: LoadShard,
  { catalogue }: SearchHead,
  numbers: readonly number[] | null,
): Promise<{ chunks: CatalogueChunk[]; found: FoundPlaces[] | null }> {
  const places = catalogue.map(({ hash, first }, at) => {
    const end = catalogue[at + 1]?.first ?? Number.POSITIVE_INFINITY
    const own = numbers?.filter((number) => number >= first && number < end) ?? []
    return { hash, own: new Set(own.map((number) => number - first)) }
  })
  const wanted = places.filter(({ own }) => numbers === null || own.size > 0)
  const chunks = await Promise.all(wanted.map(({ hash }) => load(hash, CatalogueChunkSchema)))
  return { chunks, found: numbers === null ? null : wanted.map(({ own }) => own) }
}

/** The numbers that pass what only texts can tell; null where too many texts would have to be read. */
async function checkTexts(
  load: LoadShard,
  head: SearchHead,
  matching: ReadonlyMap<number, number> | null,
  view: View,
  tests: ResultTests,
): Promise<number[] | null> {
  const shards = head.facts.filter(({ first }, at) => {
    const end = head.facts[at + 1]?.first ?? head.count
    return matching === null || anyBetween(matching, first, end)
  })
  if (shards.length > TEXTS) return null
  const facts = await Promise.all(shards.map(({ hash }) => load(hash, FactsShardSchema)))
  const stories = facts
    .flatMap((one, at) => storiesOf(one, shards[at]?.first ?? 0, matching, () => true, view))
    .filter(tests.mayBeSaved)
  if (textsOf(stories).size > TEXTS) return null
  const read = await Promise.all(stories.map((story) => readTexts(load, story, story.articles)))
  return read.flatMap(({ held }, at) =>
    held
      .filter(({ article, files }) => tests.fits(article, files, stories[at]?.kind ?? 'story'))
      .map(({ found }) => found.number),
  )
}

function anyBetween(matching: ReadonlyMap<number, number>, first: number, end: number): boolean {
  for (let number = first; number < end; number++) if (matching.has(number)) return true
  return false
}

function textsOf(stories: readonly FoundStory[]): ReadonlySet<string> {
  return new Set(
    stories.flatMap((story) => story.articles.flatMap(({ number }) => textShardOf(story, number)?.[1] ?? [])),
  )
}

function boundsOf(search: Search): CountBounds {
  return {
    ...daysBetween(search),
    minQuality: search.minQuality ?? 0,
    maxQuality: search.maxQuality ?? Number.POSITIVE_INFINITY,
  }
}
