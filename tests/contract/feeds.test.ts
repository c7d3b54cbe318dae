import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { CatalogueChunkSchema, CatalogueSchema } from '../../src/model/filters/catalogue.ts'
import { countChoices } from '../../src/model/filters/count-choices.ts'
import { type FeedRequest, type Filters, NO_FILTERS, VIEWS } from '../../src/model/filters/filters.ts'
import { planQuery } from '../../src/model/filters/plan-query.ts'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { findStory } from '../../src/model/find-story.ts'
import { chooseLead } from '../../src/model/lead.ts'
import { SORTS, type Sort } from '../../src/model/ranking/order.ts'
import { StoryBucketSchema, type StoryEntry } from '../../src/model/shards.ts'
import { isFiled, type Story } from '../../src/model/story.ts'
import { DAY } from '../../src/model/time/day.ts'
import { nextBin, startOfBin } from '../../src/model/time/time-bin.ts'
import { dayOf, startOfDay } from '../../src/model/time/zone.ts'
import { bucketHashes } from '../../src/publisher/files/bucket-hashes.ts'
import { corpora } from '../support/corpora.ts'
import { indexAndOpen } from '../support/index-and-open.ts'
import { mostFrequent } from '../support/most-frequent.ts'
import type { WrittenIndex } from '../support/open-written-index.ts'
import {
  isWholeThread,
  type PlainArticle,
  type PlainNewspaper,
  type PlainStory,
  plainFeed,
  readPlainNewspaper,
} from '../support/plain-newspaper.ts'

const FIRST = 60

/** Every story of an index, those of references alone too. */
async function allStories({ load, manifest }: WrittenIndex): Promise<StoryEntry[]> {
  const hashes = await bucketHashes(load, manifest.stores.stories)
  const buckets = await Promise.all(hashes.map((hash) => load(hash, StoryBucketSchema)))
  return buckets.flatMap((bucket) => bucket.entries.map(([, entry]) => entry))
}

describe.each(corpora())('$name, indexed and read back', ({ folder }) => {
  let paper: PlainNewspaper
  let index: WrittenIndex
  let all: StoryEntry[]
  /** Those that feeds show. */
  let entries: StoryEntry[]
  let stories: PlainStory[]
  const storyOf = new Map<string, Story>()

  beforeAll(async () => {
    index = await indexAndOpen(folder)
    paper = readPlainNewspaper(folder)
    for (const { id } of paper.articles) {
      const entry = await findStory(index.load, index.manifest.stores, id)
      if (!entry?.story.coverage.some((one) => one.id === id)) throw new Error(`${id} is in no story.`)
      storyOf.set(id, entry.story)
    }
    all = await allStories(index)
    entries = all.filter(({ story }) => isFiled(story))
    const filed = new Set([...storyOf.values()].map((story) => story.id))
    stories = [...filed].map((id) => ({
      id,
      files: paper.articles.filter((one) => storyOf.get(one.id)?.id === id),
    }))
  })

  test('has every article that is not removed, and each in exactly one story', async () => {
    const references = paper.threads.flat().filter((one) => !one.isFile)
    expect(index.manifest.counts).toMatchObject({
      articles: paper.articles.length,
      references: references.length,
      stories: stories.length,
    })
    const listed = all.flatMap(({ story }) => story.coverage.map((one) => one.id))
    expect(new Set(listed).size).toBe(listed.length)
    expect(listed).toHaveLength(paper.articles.length + references.length)
    const ids = new Set(listed)
    expect(paper.articles.filter((one) => !ids.has(one.id))).toEqual([])
  })

  test('keeps a thread of up to twelve articles within fourteen days whole', () => {
    for (const thread of paper.threads.filter(isWholeThread)) {
      const files = thread.filter((one) => one.isFile)
      expect(new Set(files.map(({ id }) => storyOf.get(id)?.id)).size, files[0]?.id).toBe(1)
      const story = storyOf.get(files[0]?.id ?? '')
      const held = story?.coverage.filter((one) => one.kind === 'reference').length ?? 0
      expect(held, files[0]?.id).toBe(thread.length - files.length)
    }
  })

  test('never merges two threads of the publisher, and says of each article without links why it is there', () => {
    const threadOf = new Map(
      paper.threads.flatMap((thread, at) =>
        thread.map((one) => [one.id, thread.length > 1 ? at : -1] as const),
      ),
    )
    for (const { story } of entries) {
      const files = story.coverage.filter((one) => one.kind === 'article')
      const threads = new Set(files.map(({ id }) => threadOf.get(id) ?? -1))
      const loose = files.filter(({ id }) => threadOf.get(id) === -1)
      threads.delete(-1)
      expect(threads.size, story.id).toBeLessThanOrEqual(1)
      expect(story.joins ?? [], story.id).toHaveLength(loose.length - (threads.size === 0 ? 1 : 0))
      for (const join of story.joins ?? []) {
        expect(join.by).toBe('throughline')
        expect(join.words?.length).toBeGreaterThan(0)
        expect(join.hours).toBeLessThanOrEqual(72)
      }
    }
  })

  test('names each story by its oldest article, and gives it a lead that has a file', () => {
    for (const { story } of entries) {
      const oldest = story.coverage.toSorted(
        (a, b) => (a.time ?? Number.MAX_VALUE) - (b.time ?? Number.MAX_VALUE) || (a.id < b.id ? -1 : 1),
      )[0]
      expect(story.id).toBe(oldest?.id)
      expect(story.coverage.find((one) => one.id === story.lead)?.kind).toBe('article')
    }
  })

  test('shows in every order and under any filters what a plain computation shows', async () => {
    let compared = 0
    for (const filters of someFilters(paper)) {
      for (const view of VIEWS) {
        for (const sort of SORTS) {
          const expected = plainFeed(stories, view, sort, plainTest(paper, filters)).slice(0, FIRST)
          const shown = await shownFeed(index, { view, sort, filters })
          expect(shown, `${view} by ${sort} under ${JSON.stringify(filters)}`).toEqual(expected)
          compared += shown.length
        }
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('shows under 500 random combinations what a plain computation shows, and counts each choice so', async () => {
    const { chunks } = await index.load(index.manifest.catalogue, CatalogueSchema)
    const catalogue = await Promise.all(chunks.map(({ hash }) => index.load(hash, CatalogueChunkSchema)))
    const seen = { shown: 0, counted: 0 }
    await fc.assert(
      fc.asyncProperty(randomRequest(paper), someChoices(paper), async (request, choices) => {
        const { view, sort, filters } = request
        const expected = plainFeed(stories, view, sort, plainTest(paper, filters)).slice(0, FIRST)
        expect(await shownFeed(index, request)).toEqual(expected)
        const scope = choices.scope === null ? {} : { topic: choices.scope }
        const { unit, topic, source, quality, day } = choices
        const counts = countChoices(catalogue, { view, filters, scope, topics: index.topics, unit })
        const inScope = plainTest(paper, {
          ...NO_FILTERS,
          topics: choices.scope === null ? [] : [choices.scope],
        })
        const plainCount = (change: Partial<Filters>) => {
          const passes = plainTest(paper, { ...filters, ...change })
          return plainFeed(stories, view, 'newest', (one) => inScope(one) && passes(one)).length
        }
        const bin = startOfBin(day, unit)
        const days = { from: dayOf(bin * DAY), to: dayOf((nextBin(bin, unit) - 1) * DAY) }
        const atLeast = [...counts.qualities].filter(([value]) => value >= quality)
        const counted = {
          total: counts.total,
          topic: counts.topics.get(topic) ?? 0,
          source: counts.sources.get(source) ?? 0,
          quality: atLeast.reduce((sum, [, count]) => sum + count, 0),
          bin: counts.bins.get(bin) ?? 0,
          anyType: counts.anyType,
          articles: counts.articles,
          videos: counts.videos,
        }
        expect(counted).toEqual({
          total: plainCount({}),
          topic: plainCount({ topics: [topic] }),
          source: plainCount({ sources: [source] }),
          quality: plainCount({ minQuality: quality }),
          bin: plainCount(days),
          anyType: plainCount({ type: null }),
          articles: plainCount({ type: 'article' }),
          videos: plainCount({ type: 'video' }),
        })
        seen.shown += expected.length
        seen.counted += counted.topic + counted.source + counted.bin
      }),
      { numRuns: 500, seed: 2020 },
    )
    expect(seen.shown).toBeGreaterThan(2000)
    expect(seen.counted).toBeGreaterThan(2000)
  })
})

/** A request in one of the orders that have pages of their own. */
type StoredRequest = FeedRequest & { readonly sort: Sort }

/** What the reader shows of a feed, in ids of leads. */
async function shownFeed(index: WrittenIndex, { view, sort, filters }: StoredRequest): Promise<string[]> {
  const plan = await planQuery(index, null, filters)
  if (!plan) return []
  const taken = await takeCards(index, plan.list, { view, sort, filters: plan.rest, taste: NO_TASTE }, FIRST)
  return taken.cards.map((card) => chooseLead(card.articles).id)
}

/** Any combination of filters and orders, with values that the newspaper has. */
function randomRequest(paper: PlainNewspaper): fc.Arbitrary<StoredRequest> {
  const article = fc.constantFrom(...paper.articles)
  const day = article.map(({ time }) => (time === null ? null : dayOf(time)))
  const dates = fc.oneof(
    day.map((one) => ({ from: one, to: null })),
    day.map((one) => ({ from: null, to: one })),
    day.map((one) => ({ from: one, to: one })),
    fc.tuple(day, day).map((two) => {
      const [from = null, to = null] = two.toSorted((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
      return { from, to }
    }),
  )
  const half = { freq: 2 } as const
  const few = <T>(one: fc.Arbitrary<T>) => fc.oneof(fc.constant([]), fc.uniqueArray(one, { maxLength: 2 }))
  return fc
    .record({
      sort: fc.constantFrom(...SORTS),
      view: fc.constantFrom(...VIEWS),
      topics: few(fc.constantFrom(...paper.topicIds)),
      sources: few(article.map(({ provider }) => provider)),
      minQuality: fc.option(
        article.map(({ quality }) => quality),
        { ...half, nil: 0 },
      ),
      dates: fc.option(dates, { ...half, nil: { from: null, to: null } }),
      type: fc.constantFrom(null, null, 'article' as const, 'video' as const),
    })
    .map(({ sort, view, dates: { from, to }, ...filters }) => ({
      sort,
      view,
      filters: { ...NO_FILTERS, ...filters, from, to },
    }))
}

/** One choice of each kind, whose count is looked at. */
function someChoices(paper: PlainNewspaper) {
  const article = fc.constantFrom(...paper.articles)
  return fc.record({
    scope: fc.option(fc.constantFrom(...paper.topicIds), { freq: 2 }),
    unit: fc.constantFrom(...(['day', 'week', 'month'] as const)),
    topic: fc.constantFrom(...paper.topicIds),
    source: article.map(({ provider }) => provider),
    quality: article.map(({ quality }) => quality),
    day: article.map(({ time }) => Math.floor((time ?? 0) / DAY)),
  })
}

/** Each filter alone, and some together, with values that the newspaper has. */
function someFilters(paper: PlainNewspaper): Filters[] {
  const days = paper.articles
    .flatMap((one) => (one.time === null ? [] : new Date(one.time).toISOString().slice(0, 10)))
    .sort()
  const middle = days[Math.floor(days.length / 2)] ?? null
  const late = days[Math.floor(days.length * 0.9)] ?? null
  const sources = [...new Set(paper.articles.map((one) => one.provider))].sort()
  const [first = '', second = ''] = sources.filter((_, at) => at % Math.ceil(sources.length / 2) === 0)
  const busiest = mostFrequent(paper.articles.map((one) => one.provider))
  const single: Partial<Filters>[] = [
    {},
    ...paper.topicIds.map((topic) => ({ topics: [topic] })),
    { topics: paper.topicIds.slice(0, 2) },
    { sources: [busiest] },
    { sources: [first] },
    { sources: [first, second] },
    { minQuality: 40 },
    { minQuality: 90 },
    { from: middle },
    { to: middle },
    { from: middle, to: late },
    { from: late, to: late },
    { type: 'video' },
    { topics: paper.topicIds.slice(1, 2), minQuality: 30 },
    { topics: paper.topicIds.slice(2, 3), from: middle, minQuality: 20 },
    { sources: [busiest], topics: paper.topicIds.slice(1, 3), to: late },
    { sources: [busiest], minQuality: 60, from: middle, type: 'article' },
  ]
  return single.map((filters) => ({ ...NO_FILTERS, ...filters }))
}

function plainTest(paper: PlainNewspaper, filters: Filters): (article: PlainArticle) => boolean {
  const topics = new Set(filters.topics.flatMap((id) => [...paper.topicsBelow(id)]))
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : (startOfDay(filters.from) ?? 0)
  const to = filters.to === null ? Number.POSITIVE_INFINITY : (startOfDay(filters.to) ?? 0) + 86_400_000 - 1
  return (article) =>
    (filters.topics.length === 0 || article.topics.some((topic) => topics.has(topic))) &&
    (filters.sources.length === 0 || filters.sources.includes(article.provider)) &&
    article.quality >= filters.minQuality &&
    (filters.type === null || article.type === filters.type) &&
    ((filters.from === null && filters.to === null) ||
      (article.time !== null && article.time >= from && article.time <= to))
}
