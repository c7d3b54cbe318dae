import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import { type FeedRequest, type Filters, NO_FILTERS, VIEWS } from '../../src/model/filters/filters.ts'
import { planQuery } from '../../src/model/filters/plan-query.ts'
import { takeCards } from '../../src/model/filters/take-cards.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { SORTS, type Sort } from '../../src/model/ranking/order.ts'
import type { LoadShard } from '../../src/model/read-shard.ts'
import { type Source, SourcesShardSchema, shardPath } from '../../src/model/shards.ts'
import { DAY } from '../../src/model/time/day.ts'
import { dayOf } from '../../src/model/time/zone.ts'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { openWrittenIndex, type WrittenIndex } from '../support/open-written-index.ts'

/** What a first page may cost beyond the manifest and the topics, which every page has. */
interface Budget {
  readonly articles: number
  readonly requests: number
  readonly bytes: number
}

const BUDGETS: Budget[] = [{ articles: 5000, requests: 6, bytes: 200_000 }]
if (process.env.THROUGHLINE_LARGE) BUDGETS.push({ articles: 100_000, requests: 10, bytes: 400_000 })
else console.warn('THROUGHLINE_LARGE is not set: filters are tried on 5,000 articles only, not on 100,000.')

const COMBINATIONS = 400
/** Each draws other combinations: what is tuned to one must hold for others. */
const SEEDS = [6, 1, 2]

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

describe.each(BUDGETS)('over $articles made-up articles', ({ articles, requests, bytes }) => {
  test(`the first page of any three filters takes ${requests} requests and ${bytes} bytes at most`, async () => {
    const { index, folder } = await makeIndex(articles)
    const { sources } = await index.load(index.manifest.sources, SourcesShardSchema)
    const combinations = SEEDS.flatMap((seed) =>
      fc.sample(threeFilters(index, sources), { numRuns: COMBINATIONS, seed }),
    )
    const costs = await Promise.all(combinations.map((request) => costOf(index, folder, request)))
    console.log(articles, summaryOf(costs))
    const dear = costs.filter((cost) => cost.requests > requests || cost.bytes > bytes)
    expect(dear).toEqual([])
    expect(costs.filter(({ cards }) => cards > 0).length).toBeGreaterThan(combinations.length / 4)
  }, 600_000)
})

async function makeIndex(articles: number): Promise<{ index: WrittenIndex; folder: string }> {
  const dataDir = mkdtempSync(join(tmpdir(), 'throughline-made-'))
  const outDir = mkdtempSync(join(tmpdir(), 'throughline-index-'))
  folders.push(dataDir, outDir)
  generateFolder({ articles, seed: 1, outDir: dataDir })
  const now = Date.UTC(2026, 6, 1)
  await indexFolder({ dataDir, outDir, now, title: 'Made up', publishedOnly: false, allowShrink: false })
  return { index: await openWrittenIndex(outDir), folder: outDir }
}

/** In an order of which the index has pages. */
type StoredRequest = FeedRequest & { readonly sort: Sort }

interface Cost {
  readonly asked: string
  readonly cards: number
  readonly requests: number
  readonly bytes: number
}

async function costOf(index: WrittenIndex, folder: string, request: StoredRequest): Promise<Cost> {
  const asked = new Set<string>()
  const load: LoadShard = (hash, schema) => {
    asked.add(hash)
    return index.load(hash, schema)
  }
  const access = { ...index, load }
  const plan = await planQuery(access, null, request.filters)
  const taken =
    plan && (await takeCards(access, plan.list, { ...request, filters: plan.rest, taste: NO_TASTE }, 30))
  return {
    asked: JSON.stringify(request),
    cards: taken?.cards.length ?? 0,
    requests: asked.size,
    bytes: [...asked].reduce((sum, hash) => sum + compressedSize(join(folder, shardPath(hash))), 0),
  }
}

const sizes = new Map<string, number>()

/** As `serve` sends it. */
function compressedSize(path: string): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5 }
  const size = sizes.get(path) ?? brotliCompressSync(readFileSync(path), { params }).length
  sizes.set(path, size)
  return size
}

/** The middle, the ninth of ten and the highest. */
function summaryOf(costs: readonly Cost[]): Record<'requests' | 'bytes', readonly number[]> {
  const quantiles = (values: number[]) => {
    const sorted = values.sort((a, b) => a - b)
    return [0.5, 0.9, 1].map((part) => sorted[Math.ceil(part * sorted.length) - 1] ?? 0)
  }
  return {
    requests: quantiles(costs.map(({ requests }) => requests)),
    bytes: quantiles(costs.map(({ bytes }) => bytes)),
  }
}

/** Three kinds of filters at once, each with a value that the newspaper has, by any order and in both views. */
function threeFilters(
  { manifest, topics }: WrittenIndex,
  sources: readonly Source[],
): fc.Arbitrary<StoredRequest> {
  const edition = manifest.edition ?? 0
  const day = fc.integer({ min: 0, max: 454 }).map((ago) => dayOf(edition - ago * DAY))
  const kinds: fc.Arbitrary<Partial<Filters>>[] = [
    fc.constantFrom(...topics.filter((topic) => topic.articles > 0)).map(({ id }) => ({ topics: [id] })),
    // By what they published, or any: most have a few articles only.
    fc
      .oneof(
        fc.constantFrom(...sources),
        fc.constantFrom(
          ...sources.flatMap((source) =>
            Array.from({ length: Math.ceil(source.articles / 50) }, () => source),
          ),
        ),
      )
      .map(({ domain }) => ({ sources: [domain] })),
    fc.constantFrom(...manifest.qualityPercentiles.slice(1)).map((minQuality) => ({ minQuality })),
    fc.oneof(
      day.map((from) => ({ from })),
      day.map((to) => ({ to })),
      day.map((one) => ({ from: one, to: one })),
      fc.tuple(day, day).map((two) => {
        const [from = null, to = null] = two.toSorted()
        return { from, to }
      }),
    ),
    fc.constantFrom({ type: 'video' as const }, { type: 'article' as const }),
  ]
  return fc
    .record({
      sort: fc.constantFrom(...SORTS),
      view: fc.constantFrom(...VIEWS),
      some: fc.shuffledSubarray(kinds, { minLength: 3, maxLength: 3 }).chain((chosen) => fc.tuple(...chosen)),
    })
    .map(({ sort, view, some }) => ({ sort, view, filters: Object.assign({ ...NO_FILTERS }, ...some) }))
}
