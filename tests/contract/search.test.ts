import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import type * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexFolder } from '../../src/indexer/index-folder.ts'
import type { Article } from '../../src/model/article.ts'
import { compareNewest } from '../../src/model/order.ts'
import { type LoadShard, parseShard } from '../../src/model/read-shard.ts'
import { FactsShardSchema, SearchHeadSchema, TextsShardSchema } from '../../src/model/search-shards.ts'
import { searchWords } from '../../src/model/search-words.ts'
import { SourcesShardSchema, shardPath, TopicsShardSchema } from '../../src/model/shards.ts'
import { corpora } from '../support/corpora.ts'
import { type Find, findIn } from '../support/make-search.ts'
import { openWrittenIndex } from '../support/open-written-index.ts'
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
    find = findIn({ load, search: manifest.search, sources: manifest.sources, topics })
    const head = await load(manifest.search, SearchHeadSchema)
    const facts = await Promise.all(head.facts.map(({ hash }) => load(hash, FactsShardSchema)))
    const texts = await Promise.all(
      facts.flatMap((one) => one.texts.map(([, hash]) => load(hash, TextsShardSchema))),
    )
    articles = texts.flatMap(({ stories }) => stories.flatMap(({ coverage }) => coverage))
    const most = 0.9 * manifest.counts.articles
    const onTopic = (id: string) =>
      articles.filter((one) => one.kind === 'article' && one.topics.includes(id)).length
    names = new Map([
      ...texts.flatMap(({ providers }) => providers.map((one): [string, string] => [one.domain, one.name])),
      ...topics.map((topic): [string, string] => [topic.id, onTopic(topic.id) < most ? topic.name : '']),
    ])
    expect(articles).toHaveLength(manifest.counts.articles + manifest.counts.references)
    expect(sources.length).toBeGreaterThan(10)
  }, 120_000)
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
  ])(
    'an article is found by three words of its title, with $typos typos',
    async ({ typos, floor }) => {
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
    },
    120_000,
  )

  test('by time it is exactly what has the words, in titles, excerpts, sources and topics', async () => {
    const random = seededRandom(3)
    const wordsOf = new Map(
      articles.map((one) => {
        const labels = [one.provider, ...one.topics].map((id) => names.get(id) ?? '')
        return [one, new Set([one.title, one.excerpt, ...labels].flatMap(searchWords))]
      }),
    )
    let compared = 0
    for (let query = 0; query < 40; query++) {
      const { title = '' } = articles[Math.floor(random() * articles.length)] ?? {}
      // Words that end in s, or do with one more, have a plural or a singular that is found as well.
      const words = searchWords(title).slice(0, 2)
      const forms = words.map((word) =>
        word.length < 4 ? [word] : [word, `${word}s`, ...(word.endsWith('s') ? [word.slice(0, -1)] : [])],
      )
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
  }, 120_000)

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
  }, 120_000)
})

function longWords(title: string): string[] {
  return [...new Set(searchWords(title))].filter((word) => /^[a-z]{4,}$/.test(word))
}

function compressed(text: string): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}
