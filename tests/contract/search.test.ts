import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import fc from 'fast-check'
import type * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import type { Article } from '../../src/model/article.ts'
import { countChoices } from '../../src/model/filters/count-choices.ts'
import { type Filters, NO_FILTERS, VIEWS } from '../../src/model/filters/filters.ts'
import { NO_TASTE } from '../../src/model/filters/taste.ts'
import { compareNewest, compareTimes } from '../../src/model/ranking/order.ts'
import { type LoadShard, parseShard } from '../../src/model/read-shard.ts'
import { countResults } from '../../src/model/search/count-results.ts'
import { explainResult } from '../../src/model/search/explain-result.ts'
import { SEARCH_SORTS } from '../../src/model/search/found-story.ts'
import type { SearchAccess } from '../../src/model/search/search-access.ts'
import { FactsShardSchema, SearchHeadSchema, TextsShardSchema } from '../../src/model/search/search-shards.ts'
import { searchWords } from '../../src/model/search/search-words.ts'
import { SourcesShardSchema, shardPath, TopicsShardSchema } from '../../src/model/shards.ts'
import { DAY } from '../../src/model/time/day.ts'
import { nextBin, startOfBin } from '../../src/model/time/time-bin.ts'
import { dayOf } from '../../src/model/time/zone.ts'
import type { TopicNode } from '../../src/model/topic.ts'
import { corpora } from '../support/corpora.ts'
import { type Find, findIn } from '../support/make-search.ts'
import { openWrittenIndex } from '../support/open-written-index.ts'
import { type PlainScore, plainRelevance } from '../support/plain-relevance.ts'
import { seededRandom } from '../support/seeded-random.ts'

const QUERIES = 200
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

describe.each(corpora())('search in $name', ({ folder }) => {
  const out = mkdtempSync(join(tmpdir(), 'throughline-search-'))
  const sizes = new Map<string, number>()
  const asked = new Set<string>()
  let find: Find
  let articles: Article[]
  /** Names of sources and topics by their ids, as far as they are words to be found by. */
  let names: Map<string, string>
  /** Coverage by story. */
  let stories: readonly (readonly Article[])[]
  let access: SearchAccess
  let topicIds: readonly string[]

  beforeAll(async () => {
    const now = Date.now()
    await indexFolder({
      dataDir: folder,
      outDir: out,
      now,
      title: 'Test',
      publishedOnly: false,
      allowShrink: false,
    })
    const { manifest } = await openWrittenIndex(out)
    const held = new Map<string, unknown>()
    const load: LoadShard = async (hash, schema) => {
      asked.add(hash)
      const shard = held.get(hash) ?? parseShard(readFileSync(join(out, shardPath(hash)), 'utf8'), schema)
      held.set(hash, shard)
      return shard as v.InferOutput<typeof schema>
    }
    const { topics } = await load(manifest.topics, TopicsShardSchema)
    const { sources } = await load(manifest.sources, SourcesShardSchema)
    access = { load, search: manifest.search, sources: manifest.sources, topics }
    topicIds = topics.filter((topic) => topic.articles > 0).map(({ id }) => id)
    find = findIn(access)
    const head = await load(manifest.search, SearchHeadSchema)
    const facts = await Promise.all(head.facts.map(({ hash }) => load(hash, FactsShardSchema)))
    const texts = await Promise.all(
      facts.flatMap((one) => one.texts.map(([, hash]) => load(hash, TextsShardSchema))),
    )
    const byStory = new Map<string, Article[]>()
    for (const { id, coverage } of texts.flatMap((one) => one.stories))
      byStory.set(id, [...(byStory.get(id) ?? []), ...coverage])
    stories = [...byStory.values()]
    articles = stories.flat()
    const most = 0.9 * manifest.counts.articles
    const onTopic = (id: string) =>
      articles.filter((one) => one.kind === 'article' && one.topics.includes(id)).length
    names = new Map([
      ...texts.flatMap(({ providers }) => providers.map((one): [string, string] => [one.domain, one.name])),
      ...topics.map((topic): [string, string] => [topic.id, onTopic(topic.id) < most ? topic.name : '']),
    ])
    expect(articles).toHaveLength(manifest.counts.articles + manifest.counts.references)
    expect(sources.length).toBeGreaterThan(10)
  })
  afterAll(() => rmSync(out, { recursive: true, force: true }))

  function bytesAsked(): number {
    let total = 0
    for (const hash of asked) {
      const size = sizes.get(hash) ?? compressed(readFileSync(join(out, shardPath(hash)), 'utf8'))
      sizes.set(hash, size)
      total += size
    }
    return total
  }

  test.each([
    { typos: 0, floor: 0.83 },
    { typos: 1, floor: 0.78 },
  ])('an article is found by three words of its title, with $typos typos', async ({ typos, floor }) => {
    const random = seededRandom(7)
    const pick = (below: number) => Math.floor(random() * below)
    const files = articles.filter(({ kind, title }) => kind === 'article' && longWords(title).length >= 3)
    let sum = 0
    let most = 0
    for (let query = 0; query < QUERIES; query++) {
      const article = files[pick(files.length)]
      const words = longWords(article?.title ?? '')
      const three = Array.from({ length: 3 }, () => words.splice(pick(words.length), 1)[0] ?? '')
      for (let typo = 0; typo < typos; typo++) {
        const at = pick(3)
        const word = three[at] ?? ''
        const place = pick(word.length)
        three[at] = word.slice(0, place) + (LETTERS[pick(26)] ?? '') + word.slice(place + 1)
      }
      asked.clear()
      const { cards } = await find(three.join(' '))
      most = Math.max(most, bytesAsked())
      const place = cards.slice(0, 10).findIndex((card) => card.articles[0]?.id === article?.id)
      if (place >= 0) sum += 1 / (place + 1)
    }
    expect(sum / QUERIES).toBeGreaterThan(floor)
    expect(most).toBeLessThan(200 * 1024)
  })

  test('by time it is exactly what has the words, in titles, excerpts, sources and topics', async () => {
    const random = seededRandom(3)
    const wordsOf = new Map(articles.map((one) => [one, plainWords(one, names)]))
    let compared = 0
    for (let query = 0; query < 40; query++) {
      const { title = '' } = articles[Math.floor(random() * articles.length)] ?? {}
      const words = searchWords(title).slice(0, 2)
      const forms = words.map(formsOf)
      const expected = articles
        .filter((one) => forms.every((all) => all.some((word) => wordsOf.get(one)?.has(word))))
        .sort(compareNewest)
        .map(({ id }) => id)
      const { cards } = await find(`${words.join(' ')} `, { sort: 'newest' }, 50)
      expect(
        cards.map((card) => card.articles[0]?.id),
        words.join(' '),
      ).toEqual(expected.slice(0, 50))
      compared += cards.length
    }
    expect(compared).toBeGreaterThan(100)
  })

  test('counts under random words and filters what a plain computation counts, and what is found', async () => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(randomCut(articles, topicIds), async ({ words, bounds, view, filters, choice }) => {
        const asked = [...words, ...bounds.map(({ text }) => text)].join(' ')
        const counted = await countResults(access, `${asked} `, { view, saved: new Map() })
        const counts = countChoices(counted.chunks, {
          view,
          filters,
          scope: counted.scope,
          topics: access.topics,
          unit: choice.unit,
        })
        const named = (one: Article) => plainWords(one, names)
        const found = stories.map((story) =>
          story
            .filter((one) => words.every((word) => formsOf(word).some((form) => named(one).has(form))))
            .filter((one) => bounds.every(({ has }) => has(one))),
        )
        const plainCount = (change: Partial<Filters>) => {
          const passes = plainTest({ ...filters, ...change }, access.topics)
          const left = found.map((story) => story.filter(passes).length)
          return view === 'stories' ? left.filter((size) => size > 0).length : left.reduce((a, b) => a + b, 0)
        }
        const bin = startOfBin(choice.day, choice.unit)
        const days = { from: dayOf(bin * DAY), to: dayOf((nextBin(bin, choice.unit) - 1) * DAY) }
        const atLeast = [...counts.qualities].filter(([value]) => value >= choice.quality)
        expect({
          exact: counted.exact,
          total: counts.total,
          topic: counts.topics.get(choice.topic) ?? 0,
          source: counts.sources.get(choice.source) ?? 0,
          quality: atLeast.reduce((sum, [, count]) => sum + count, 0),
          bin: counts.bins.get(bin) ?? 0,
          anyType: counts.anyType,
          articles: counts.articles,
          videos: counts.videos,
        }).toEqual({
          exact: true,
          total: plainCount({}),
          topic: plainCount({ topics: [choice.topic] }),
          source: plainCount({ sources: [choice.source] }),
          quality: plainCount({ minQuality: choice.quality }),
          bin: plainCount(days),
          anyType: plainCount({ type: null }),
          articles: plainCount({ type: 'article' }),
          videos: plainCount({ type: 'video' }),
        })
        const taken = await find(`${asked} `, { view, filters, sort: 'quality' }, articles.length)
        expect(taken.total).toBe(counts.total)
        compared += counts.total
      }),
      { numRuns: 300, seed: 2020 },
    )
    expect(compared).toBeGreaterThan(500)
  })

  test('every place is explained by numbers that add up to it, in each order', async () => {
    const random = seededRandom(11)
    const texts = articles.map((article) => ({
      article,
      title: article.title,
      excerpt: article.excerpt,
      source: names.get(article.provider) ?? '',
      topics: article.topics.map((id) => names.get(id) ?? ''),
      isReference: article.kind === 'reference',
    }))
    const worded = articles.filter(({ title }) => longWords(title).length >= 2)
    let compared = 0
    for (let query = 0; query < 25; query++) {
      const { title = '' } = worded[Math.floor(random() * worded.length)] ?? {}
      const words = longWords(title).slice(0, 2)
      const found = plainRelevance(texts, words)
      for (const sort of SEARCH_SORTS) {
        const rows = found
          .map(({ text: { article }, score }) => ({
            id: article.id,
            isReference: article.kind === 'reference',
            time: article.time,
            parts: score,
            key: sort === 'relevance' ? plainSum(score) : sort === 'newest' ? article.time : article[sort],
          }))
          .sort(
            (a, b) =>
              compareTimes(a.key, b.key) ||
              (sort === 'relevance' ? Number(a.isReference) - Number(b.isReference) : 0) ||
              compareTimes(a.time, b.time) ||
              (a.id < b.id ? -1 : 1),
          )
        for (const at of [0, 1, 19, 20, rows.length - 1].filter((one) => one >= 0 && one < rows.length)) {
          const request = {
            sort,
            view: 'articles' as const,
            filters: { ...NO_FILTERS, words: `${words.join(' ')} ` },
            taste: NO_TASTE,
            saved: new Map(),
          }
          const why = await explainResult(access, request, rows[at]?.id ?? '', 20)
          const place = `${words.join(' ')} by ${sort}, ${at + 1}`
          expect(why?.place, place).toBe(at + 1)
          expect([why?.above?.id, why?.it.id, why?.below?.id], place).toEqual(
            [at - 1, at, at + 1].map((one) => rows[one]?.id),
          )
          for (const [one, row] of [
            [why?.above, rows[at - 1]],
            [why?.it, rows[at]],
            [why?.below, rows[at + 1]],
          ] as const) {
            if (!row) continue
            expect(one?.key.primary, place).toBe(row.key ?? Number.NEGATIVE_INFINITY)
            expect(one?.explanation?.parts, place).toEqual(row.parts)
            compared++
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(200)
  })

  test('everything that has a page is found by its whole title, references too', async () => {
    const random = seededRandom(5)
    const references = articles.filter(({ kind }) => kind === 'reference')
    expect(references.length).toBeGreaterThan(5)
    for (let at = 0; at < 30; at++) {
      const wanted = references[Math.floor(random() * references.length)]
      const { cards } = await find(wanted?.title ?? '', {}, 50)
      expect(
        cards.map((card) => card.articles[0]?.id),
        wanted?.title,
      ).toContain(wanted?.id)
    }
  })
})

function plainSum({ words, near, allInTitle, filed }: PlainScore): number {
  return [...words, near, allInTitle, filed].reduce((sum, points) => sum + points, 0)
}

const held = new WeakMap<Article, ReadonlySet<string>>()

/** The words by which an article is found. */
function plainWords(one: Article, names: ReadonlyMap<string, string>): ReadonlySet<string> {
  const labels = [one.provider, ...one.topics].map((id) => names.get(id) ?? '')
  const words = held.get(one) ?? new Set([one.title, one.excerpt, ...labels].flatMap(searchWords))
  held.set(one, words)
  return words
}

/** Words that end in s, or do with one more, have a plural or a singular that is found as well. */
function formsOf(word: string): string[] {
  if (word.length < 4) return [word]
  return [word, `${word}s`, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])]
}

/** Words of a title, filters with values that the newspaper has, and a choice of each kind to look at. */
function randomCut(articles: readonly Article[], topicIds: readonly string[]) {
  const article = fc.constantFrom(...articles)
  const topic = fc.constantFrom(...topicIds)
  const day = article.map(({ time }) => (time === null ? null : dayOf(time)))
  const few = <T>(one: fc.Arbitrary<T>) =>
    fc.oneof(fc.constant([]), fc.constant([]), fc.uniqueArray(one, { maxLength: 2 }))
  return fc.record({
    words: fc
      .tuple(article, fc.integer({ min: 0, max: 2 }))
      .map(([{ title }, size]) =>
        [...new Set(searchWords(title))].filter((word) => /^[a-z]{3,}$/.test(word)).slice(0, size),
      ),
    bounds: fc.array(aBound(articles), { maxLength: 2 }),
    view: fc.constantFrom(...VIEWS),
    filters: fc
      .record({
        topics: few(topic),
        sources: few(article.map(({ provider }) => provider)),
        minQuality: fc.option(
          article.map(({ quality }) => quality),
          { nil: 0 },
        ),
        from: fc.option(day, { freq: 1 }),
        to: fc.option(day, { freq: 1 }),
        type: fc.constantFrom(null, null, 'article' as const, 'video' as const),
      })
      .map((some): Filters => ({ ...NO_FILTERS, ...some })),
    choice: fc.record({
      unit: fc.constantFrom(...(['day', 'week', 'month'] as const)),
      topic,
      source: article.map(({ provider }) => provider),
      quality: article.map(({ quality }) => quality),
      day: article.map(({ time }) => Math.floor((time ?? 0) / DAY)),
    }),
  })
}

/** A bound as it is typed among words, and what it lets through. */
function aBound(
  articles: readonly Article[],
): fc.Arbitrary<{ text: string; has: (one: Article) => boolean }> {
  const score = fc.constantFrom(...articles.map(({ quality }) => quality))
  const day = fc.constantFrom(...articles.flatMap(({ time }) => (time === null ? [] : dayOf(time))))
  return fc.oneof(
    score.map((most) => ({ text: `quality:<=${most}`, has: ({ quality }: Article) => quality <= most })),
    score.map((less) => ({ text: `quality:>${less}`, has: ({ quality }: Article) => quality > less })),
    day.map((first) => ({
      text: `after:${first}`,
      has: ({ time }: Article) => time !== null && time >= Date.parse(first),
    })),
    day.map((after) => ({
      text: `before:${after}`,
      has: ({ time }: Article) => time !== null && time < Date.parse(after),
    })),
  )
}

function plainTest(filters: Filters, topics: readonly TopicNode[]): (article: Article) => boolean {
  const isBelow = (id: string | undefined, wanted: string): boolean =>
    id !== undefined && (id === wanted || isBelow(topics.find((topic) => topic.id === id)?.parent, wanted))
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : Date.parse(filters.from)
  const to = filters.to === null ? Number.POSITIVE_INFINITY : Date.parse(filters.to) + DAY - 1
  return ({ topics: own, provider, quality, type, time }) =>
    (filters.topics.length === 0 || own.some((id) => filters.topics.some((wanted) => isBelow(id, wanted)))) &&
    (filters.sources.length === 0 || filters.sources.includes(provider)) &&
    quality >= filters.minQuality &&
    (filters.type === null || type === filters.type) &&
    ((filters.from === null && filters.to === null) || (time !== null && time >= from && time <= to))
}

function longWords(title: string): string[] {
  return [...new Set(searchWords(title))].filter((word) => /^[a-z]{4,}$/.test(word))
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
