import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import type { ArticleFacts } from '../../src/model/article.ts'
import type { Card } from '../../src/model/card.ts'
import { factsOf } from '../../src/model/card-files.ts'
import { articleTest, type FeedRequest, NO_FILTERS, VIEWS } from '../../src/model/filters/filters.ts'
import { openDirectory, takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { chooseLead } from '../../src/model/lead.ts'
import { compareIds, compareTimes, SORTS, type Sort } from '../../src/model/ranking/order.ts'
import { ListPageSchema, type PageDirectory, type PageSummary } from '../../src/model/shards.ts'
import { DAY } from '../../src/model/time/day.ts'
import { dayOf } from '../../src/model/time/zone.ts'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { readFeedPages } from '../../src/publisher/pages/read-feed-pages.ts'
import { openWrittenIndex, type WrittenIndex } from '../support/open-written-index.ts'

/** Some 8,700 stories: enough for pages of the best, and for pages by the day. */
const ARTICLES = 16_000
const SHOWN = 30

let folders: string[] = []
let index: WrittenIndex
let directory: PageDirectory
let cards: Card[]

beforeAll(async () => {
  folders = ['data', 'index'].map((name) => mkdtempSync(join(tmpdir(), `throughline-${name}-`)))
  const [dataDir = '', outDir = ''] = folders
  generateFolder({ articles: ARTICLES, seed: 5, outDir: dataDir })
  const now = Date.UTC(2026, 6, 1)
  await indexFolder({ dataDir, outDir, now, title: 'Made up', publishedOnly: false, allowShrink: false })
  index = await openWrittenIndex(outDir)
  if (index.manifest.all.kind !== 'long') throw new Error('The list of everything is long.')
  directory = await openDirectory(index.load, index.manifest.all)
  cards = await cardsOf(directory.newest)
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('a large list has its best articles once more by heat, all of them and no others', async () => {
  const least = directory.best?.quality ?? 0
  const best = filesOf(await cardsOf(directory.best?.pages ?? []))
  const expected = filesOf(cards).filter(({ quality }) => quality >= least)
  expect(expected.length).toBeGreaterThan(ARTICLES / 10)
  expect(idsOf(best)).toEqual(idsOf(expected))
})

test('the pages of a feed that are printed are in its very order, to the last', async () => {
  const { load, manifest } = index
  const printed: string[] = []
  for await (const page of readFeedPages(load, manifest.all, SHOWN)) {
    expect(page.complete).toBe(printed.length + page.cards.length === manifest.counts.stories)
    printed.push(...page.cards.map(({ story }) => story))
  }
  const timeOf = (card: Card) =>
    Math.max(...factsOf(card).map(({ time }) => time ?? Number.NEGATIVE_INFINITY))
  const expected = [...cards].sort((a, b) => timeOf(b) - timeOf(a) || compareIds(a.story, b.story))
  expect(printed).toEqual(expected.map(({ story }) => story))
})

test('what is chosen from pages by the day, of what went on, and of the best is what all of them hold', async () => {
  const least = directory.best?.quality ?? 0
  const seen = { shown: 0, best: 0 }
  await fc.assert(
    fc.asyncProperty(someRequest(), async (request) => {
      const taken = await takeCards(index, index.manifest.all, { ...request, taste: NO_TASTE }, SHOWN)
      const shown = taken.cards.map((card) => chooseLead(factsOf(card)).id)
      expect(shown).toEqual(plainFeed(request))
      seen.shown += shown.length
      if (request.filters.minQuality >= least) seen.best += shown.length
    }),
    { numRuns: 200, seed: 7 },
  )
  expect(seen.best).toBeGreaterThan(300)
  expect(seen.shown - seen.best).toBeGreaterThan(500)
})

async function cardsOf(pages: readonly PageSummary[]): Promise<Card[]> {
  const read = await Promise.all(pages.map(({ hash }) => index.load(hash, ListPageSchema)))
  return read.flatMap((page) => page.cards)
}

function filesOf(some: readonly Card[]): ArticleFacts[] {
  return some.flatMap(factsOf)
}

function idsOf(files: readonly ArticleFacts[]): string[] {
  return files.map(({ id }) => id).sort(compareIds)
}

type Request = FeedRequest & { readonly sort: Sort }

function someRequest(): fc.Arbitrary<Request> {
  const day = fc.integer({ min: 0, max: 454 }).map((ago) => dayOf((index.manifest.edition ?? 0) - ago * DAY))
  const days = fc.oneof(
    fc.constant({ from: null, to: null }),
    day.map((to) => ({ from: null, to })),
    day.map((from) => ({ from, to: null })),
    day.map((one) => ({ from: one, to: one })),
  )
  const quality = fc.constantFrom(0, ...index.manifest.qualityPercentiles.filter((_, at) => at % 4 === 0))
  return fc
    .record({ sort: fc.constantFrom(...SORTS), view: fc.constantFrom(...VIEWS), days, minQuality: quality })
    .map(({ sort, view, minQuality, days }) => ({
      sort,
      view,
      filters: { ...NO_FILTERS, minQuality, ...days },
    }))
}

/** Ids of the leads of the first rows, by looking at every article and sorting everything. */
function plainFeed({ view, sort, filters }: Request): string[] {
  const passes = articleTest(filters, [])
  const rows = cards.flatMap((card) => {
    const files = factsOf(card).filter(passes)
    if (view === 'articles') return files.map((one) => ({ id: one.id, files: [one] }))
    return files.length > 0 ? [{ id: card.story, files }] : []
  })
  return rows
    .map(({ id, files }) => {
      const lead = chooseLead(files)
      const time = files.map((one) => one.time).sort(compareTimes)[0] ?? null
      return { id, time, lead: lead.id, score: sort === 'newest' ? 0 : lead[sort] }
    })
    .sort((a, b) => b.score - a.score || compareTimes(a.time, b.time) || compareIds(a.id, b.id))
    .slice(0, SHOWN)
    .map(({ lead }) => lead)
}
