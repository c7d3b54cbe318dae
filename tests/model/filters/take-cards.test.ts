import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../../src/model/article.ts'
import type { Card } from '../../../src/model/card.ts'
import { articleTest, type Filters, NO_FILTERS } from '../../../src/model/filters/filters.ts'
import { narrowCard } from '../../../src/model/filters/narrow-card.ts'
import { takeCards } from '../../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../../src/model/filters/taste.ts'
import { makeBalanced } from '../../../src/model/ranking/balance.ts'
import { SORTS } from '../../../src/model/ranking/order.ts'
import { compareKeys, type Ranking, sortKeyOf } from '../../../src/model/ranking/sort-key.ts'
import { DAY } from '../../../src/model/time/day.ts'
import { dayOf } from '../../../src/model/time/zone.ts'
import { makeArticle, makeCard } from '../../support/make-article.ts'
import { type MadeList, makeList } from '../../support/make-list.ts'

const START = Date.UTC(2026, 8, 1)

/** Few values, so that ties are many. */
const anArticle = fc.record({
  time: fc.option(
    fc.integer({ min: 0, max: 40 }).map((half) => START + half * (DAY / 2)),
    { freq: 12 },
  ),
  quality: fc.integer({ min: 0, max: 6 }),
  heat: fc.integer({ min: -1, max: 4 }),
  published: fc.boolean(),
  topics: fc.subarray(['a', 'b', 'c']),
  provider: fc.constantFrom('x.example', 'y.example', 'z.example'),
})

const someCards = fc
  .array(fc.array(anArticle, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 60 })
  .map((stories) =>
    stories.map((articles, story) =>
      makeCard(
        articles.map((article, at) => makeArticle({ ...article, id: `${story}-${at}` })),
        { story: `s${story}`, coverage: articles.length + (story % 5), providers: 1 + (story % 3) },
      ),
    ),
  )

const someFilters: fc.Arbitrary<Filters> = fc.record({
  topics: fc.subarray(['a', 'b']),
  sources: fc.subarray(['x.example', 'y.example']),
  minQuality: fc.integer({ min: 0, max: 6 }),
  from: fc.option(fc.integer({ min: 0, max: 20 }).map((day) => dayOf(START + day * DAY))),
  to: fc.option(fc.integer({ min: 0, max: 20 }).map((day) => dayOf(START + day * DAY))),
  type: fc.constant(null),
  words: fc.constant(''),
  unread: fc.constant(false),
  muted: fc.constant(false),
})

const weight = fc.integer({ min: 0, max: 9 })

/** Any weights; the scales tell apart what `anArticle` makes. */
const aBalance: fc.Arbitrary<Ranking> = fc
  .record({
    weights: fc.record({
      quality: weight,
      heat: weight,
      breadth: weight,
      freshness: weight,
      follows: weight,
    }),
    scales: fc.constant({
      quality: upTo(6),
      heat: upTo(4),
      breadth: upTo(10),
    }),
    edition: fc.constant(START + 20 * DAY),
    isFollowed: fc.constantFrom(null, ({ story }: Card) => story.endsWith('7')),
  })
  .map(makeBalanced)

function upTo(highest: number): number[] {
  return Array.from({ length: 101 }, (_, percent) => Math.floor((percent / 100) * highest))
}

const aRanking: fc.Arbitrary<Ranking> = fc.oneof(fc.constantFrom(...SORTS), aBalance)

function plainAnswer(cards: readonly Card[], sort: Ranking, filters: Filters): string[] {
  const passes = articleTest(filters, [])
  return cards
    .flatMap((card) => narrowCard(card, passes) ?? [])
    .sort((a, b) => compareKeys(sortKeyOf(a, sort), sortKeyOf(b, sort)))
    .map((card) => card.story)
}

function take(list: Pick<MadeList, 'head' | 'load'>, sort: Ranking, filters: Filters | null, wanted: number) {
  const access = { load: list.load, stories: '', topics: [] }
  return takeCards(access, list.head, { view: 'stories', sort, filters, taste: NO_TASTE }, wanted)
}

describe('takeCards', () => {
  test('gives what a plain computation over everything gives, for any filters and order', async () => {
    await fc.assert(
      fc.asyncProperty(
        someCards,
        someFilters,
        aRanking,
        fc.integer({ min: 1, max: 30 }),
        async (cards, filters, sort, wanted) => {
          const list = makeList(cards, 5)
          const taken = await take(list, sort, filters, wanted)
          const expected = plainAnswer(cards, sort, filters)
          expect(taken.cards.map((card) => card.story)).toEqual(expected.slice(0, wanted))
          if (taken.complete) expect(expected.length).toBeLessThanOrEqual(wanted)
          else expect(expected.length).toBeGreaterThanOrEqual(wanted)
        },
      ),
      { numRuns: 800 },
    )
  })

  test('a first page without filters is one shard', async () => {
    const cards = Array.from({ length: 100 }, (_, at) =>
      makeCard([makeArticle({ id: `a${at}`, time: START + at })]),
    )
    const list = makeList(cards, 30)
    const { cards: taken, complete } = await take(list, 'newest', null, 30)
    expect(taken[0]?.story).toBe('a99')
    expect(complete).toBe(false)
    expect(list.loaded).toHaveLength(1)
  })

  test('pages that cannot matter are not fetched', async () => {
    const cards = Array.from({ length: 300 }, (_, at) =>
      makeCard([makeArticle({ id: `a${at}`, time: START + at * DAY, quality: at })]),
    )
    const list = makeList(cards, 10)
    await take(list, 'quality', { ...NO_FILTERS, minQuality: 295 }, 30)
    expect(list.loaded).toHaveLength(2)
    list.loaded.length = 0
    await take(list, 'newest', { ...NO_FILTERS, from: dayOf(START), to: dayOf(START + 3 * DAY) }, 30)
    expect(list.loaded).toHaveLength(2)
  })

  test('a story whose lead is spelled out needs nothing but its page, however many others it has', async () => {
    const [lead, ...more] = [90, 10, 20].map((quality) => makeArticle({ id: `a${quality}`, quality }))
    const list = makeList([makeCard([lead as Article], { more })], 30)
    await take(list, 'newest', null, 1)
    expect(list.loaded).toHaveLength(1)
  })

  test('a short list is one page in any order, sorted here', async () => {
    const cards = [1, 3, 2].map((quality) => makeCard([makeArticle({ id: `q${quality}`, quality })]))
    const head = { kind: 'short', count: 3, page: '0000000000000000' } as const
    const list = { ...makeList(cards, 60), head }
    const taken = await take(list, 'quality', null, 30)
    expect(taken.cards.map((card) => card.story)).toEqual(['q3', 'q2', 'q1'])
    expect(taken.complete).toBe(true)
  })
})
