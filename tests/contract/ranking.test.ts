import { beforeAll, describe, expect, test } from 'vitest'
import { filesOf } from '../../src/model/card-files.ts'
import { type Filters, NO_FILTERS, VIEWS } from '../../src/model/filters/filters.ts'
import { loosen } from '../../src/model/filters/loosen.ts'
import { planQuery } from '../../src/model/filters/plan-query.ts'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE, type Taste } from '../../src/model/filters/taste.ts'
import { findStory } from '../../src/model/find-story.ts'
import { chooseLead } from '../../src/model/lead.ts'
import { lookUp } from '../../src/model/look-up.ts'
import { explainPlace } from '../../src/model/ranking/explain-place.ts'
import { loadRanking } from '../../src/model/ranking/load-ranking.ts'
import { ORDERS } from '../../src/model/ranking/order.ts'
import { DEFAULT_WEIGHTS, PARTS, parseWeights, type Weights } from '../../src/model/ranking/weights.ts'
import { StoryBucketSchema } from '../../src/model/shards.ts'
import { startOfDay } from '../../src/model/time/zone.ts'
import { corpora } from '../support/corpora.ts'
import { indexAndOpen } from '../support/index-and-open.ts'
import { mostFrequent } from '../support/most-frequent.ts'
import type { WrittenIndex } from '../support/open-written-index.ts'
import { type PlainArticle, type PlainNewspaper, readPlainNewspaper } from '../support/plain-newspaper.ts'
import { comparePlainRows, type PlainRow, type PlainToldStory, plainOrder } from '../support/plain-order.ts'

const FIRST = 40

describe.each(corpora())('$name, in order', ({ folder }) => {
  let paper: PlainNewspaper
  let index: WrittenIndex
  let stories: PlainToldStory[]

  beforeAll(async () => {
    index = await indexAndOpen(folder)
    paper = readPlainNewspaper(folder)
    const files = new Map<string, PlainArticle[]>()
    for (const one of paper.articles) {
      const id = (await findStory(index.load, index.manifest.stores, one.id))?.story.id ?? ''
      files.set(id, [...(files.get(id) ?? []), one])
    }
    stories = await Promise.all(
      [...files].map(async ([id, some]) => ({ id, files: some, breadth: await breadthOf(id) })),
    )
  })

  /** Articles with copies once, and outlets, as the story's own shard lists them. */
  async function breadthOf(id: string): Promise<number> {
    const entry = await lookUp(index.load, index.manifest.stores.stories, StoryBucketSchema, id)
    if (!entry) throw new Error(`There is no story ${id}.`)
    const { coverage, copies = [] } = entry.story
    const repeats = copies.reduce((sum, group) => sum + group.length - 1, 0)
    return coverage.length - repeats + new Set(coverage.map((one) => one.provider)).size
  }

  const planOf = (scope: string | null, filters: Filters) => planQuery(index, scope, filters)

  const busiest = () => mostFrequent(paper.articles.map((one) => one.provider))

  test('balances as a plain computation does, under any weights, filters and follows', async () => {
    let compared = 0
    const some = [{}, { minQuality: 50 }, { topics: paper.topicIds.slice(1, 2) }, { sources: [busiest()] }]
    for (const filters of some.map((one): Filters => ({ ...NO_FILTERS, ...one }))) {
      for (const weights of ['', 'q9-f1', 'f0', 'b9-q0-h0', 'q0-h0-b0-f0', 'y9'].map(parseWeights)) {
        for (const follows of [[], [`source:${busiest()}`, `story:${stories[3]?.files[0]?.id}`]]) {
          for (const view of VIEWS) {
            const sort = await loadRanking(
              index.load,
              index.manifest,
              index.topics,
              { sort: 'balanced', weights },
              follows,
            )
            const plan = await planOf(null, filters)
            if (!plan) throw new Error('There is no such list.')
            const taken = await takeCards(
              index,
              plan.list,
              { view, sort, filters: plan.rest, taste: NO_TASTE },
              FIRST,
            )
            const rows = plainOrder(paper, stories, {
              view,
              sort: 'balanced',
              weights: inOrder(weights),
              passes: plainTest(paper, filters),
              follows: plainFollows(follows, stories),
            })
            const shown = taken.cards.map((card) => chooseLead(card.articles).id)
            expect(shown, `${view} ${JSON.stringify([filters, weights, follows])}`).toEqual(
              rows.slice(0, FIRST).map((row) => row.lead),
            )
            compared += shown.length
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(1000)
  })

  test('explains every place by numbers that add up to it, in each order', async () => {
    let hidden = 0
    for (const { filters, muted, read } of someCuts()) {
      const taste: Taste = {
        ...NO_TASTE,
        mutes: { ...NO_TASTE.mutes, sources: muted },
        skips: read.size === 0 ? null : (card) => filesOf(card).some((id) => read.has(id)),
      }
      for (const [name, view] of ORDERS.flatMap((one) => VIEWS.map((view) => [one, view] as const))) {
        const sort = await loadRanking(index.load, index.manifest, index.topics, { sort: name }, [])
        const rowsUnder = (asked: { filters: Filters; taste: Taste }) =>
          plainOrder(paper, stories, {
            view,
            sort: name,
            weights: inOrder(DEFAULT_WEIGHTS),
            passes: (one) =>
              plainTest(paper, asked.filters)(one) && !asked.taste.mutes.sources.includes(one.provider),
            skips: (story) => asked.taste.skips !== null && story.files.some(({ id }) => read.has(id)),
          })
        const rows = rowsUnder({ filters, taste })
        for (const at of [0, 1, 7, 29, 30].filter((one) => one < rows.length)) {
          const row = rows[at] as PlainRow
          const request = { scope: null, view, sort, filters, taste }
          // As far as is known where it was seen, or much less: the list is read on from there.
          const why = await explainPlace({ access: index, planOf, request }, row.id, at % 2 === 0 ? 3 : 30)
          const place = `${view} by ${name}, ${at + 1}, ${JSON.stringify({ filters, muted })}`
          expect(why?.place, place).toBe(at + 1)
          expect(why?.it.key, place).toEqual({ score: row.score, time: row.time, id: row.id })
          expect([why?.above?.key.id, why?.below?.key.id], place).toEqual([
            rows[at - 1]?.id,
            rows[at + 1]?.id,
          ])
          expect([why?.above?.key.score, why?.below?.key.score], place).toEqual([
            rows[at - 1]?.score,
            rows[at + 1]?.score,
          ])
          if (name === 'balanced') {
            expect(
              why?.it.parts.map(({ value }) => value),
              place,
            ).toEqual(row.parts)
            expect(why?.it.parts.reduce((sum, { value, weight }) => sum + value * weight, 0)).toBe(row.score)
          }
          const shown = new Set(rows.map(({ id }) => id))
          for (const { by, count } of why?.hidden ?? []) {
            const loose = rowsUnder(loosen({ filters, taste }, by) ?? { filters, taste })
            const more = loose.filter((one) => comparePlainRows(one, row) < 0 && !shown.has(one.id))
            expect(count, `${place}: ${by}`).toBe(more.length)
            hidden += count
          }
        }
      }
    }
    expect(hidden).toBeGreaterThan(100)
  })

  function someCuts(): { filters: Filters; muted: string[]; read: Set<string> }[] {
    const cut = (filters: Partial<Filters>, muted: string[] = [], read: string[] = []) => ({
      filters: { ...NO_FILTERS, ...filters },
      muted,
      read: new Set(read),
    })
    const times = paper.articles.flatMap((one) => one.time ?? []).sort((a, b) => a - b)
    const middle = new Date(times[Math.floor(times.length / 2)] ?? 0).toISOString().slice(0, 10)
    return [
      cut({}),
      cut({ minQuality: 60 }),
      cut({ minQuality: 40, topics: paper.topicIds.slice(1, 2), to: middle }),
      cut({ sources: [busiest()] }),
      cut({ minQuality: 30 }, [busiest()]),
      cut(
        {},
        [],
        stories.filter((_, at) => at % 3 === 0).flatMap(({ files }) => files[0]?.id ?? []),
      ),
    ]
  }
})

function inOrder(weights: Weights): number[] {
  return PARTS.map(({ name }) => weights[name])
}

function plainFollows(follows: readonly string[], stories: readonly PlainToldStory[]) {
  const followed = new Set(
    stories
      .filter(({ files }) => files.some(({ id }) => follows.includes(`story:${id}`)))
      .flatMap(({ files }) => files.map(({ id }) => id)),
  )
  return (files: readonly PlainArticle[]) =>
    files.some(({ id, provider }) => followed.has(id) || follows.includes(`source:${provider}`))
}

function plainTest(paper: PlainNewspaper, filters: Filters): (article: PlainArticle) => boolean {
  const topics = new Set(filters.topics.flatMap((id) => [...paper.topicsBelow(id)]))
  const to = filters.to === null ? Number.POSITIVE_INFINITY : (startOfDay(filters.to) ?? 0) + 86_400_000 - 1
  return (article) =>
    (filters.topics.length === 0 || article.topics.some((topic) => topics.has(topic))) &&
    (filters.sources.length === 0 || filters.sources.includes(article.provider)) &&
    article.quality >= filters.minQuality &&
    (filters.to === null || (article.time !== null && article.time <= to))
}
