// Known-item search: three words of a title, in the title's order or not, and where the article stands in the answer
// (mean reciprocal rank among the first ten), with the words as they are and with one typo in one of them. Beside
// Throughline two engines over the same titles and excerpts: MiniSearch, and Fuse with all words required. Bytes are
// compressed as `serve` does it: for Throughline what a first query loads beyond the manifest, for the others a whole
// index, or the texts where there is none, without their code.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants } from 'node:zlib'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import { runnerImport } from 'vite'
import { keepFigures } from './keep-figures.js'
import { median, runCommand } from './run-command.js'

const QUERIES = Number(process.env.BENCH_QUERIES ?? 500)
/** Fuse takes 100 times as long, and gets fewer. */
const FUSE_QUERIES = Math.min(QUERIES, Number(process.env.BENCH_FUSE_QUERIES ?? 100))
const SHORTEST_WORD = Number(process.env.BENCH_SHORTEST_WORD ?? 4)
const FIRST = 10
const PAGE = 20
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))

/**
 * @typedef {{ id: string, kind: string, title: string, excerpt: string }} Text
 * @typedef {{ id: string, title: string, exact: string, typo: string }} Query
 * @typedef {{ name: string, bytes: () => number, find: (text: string) => Promise<string[]> }} Engine
 */

try {
  const data = corpus ? resolve(corpus) : join(work, 'generated')
  const throughline = (/** @type {string[]} */ ...args) =>
    runCommand('node', [join(checkout, 'bin/throughline.js'), ...args])
  if (!corpus) await throughline('generate', '--articles', '3000', '--seed', '1', '--out', data, '--quiet')
  const index = join(work, 'index')
  await throughline('index', '--data', data, '--out', index, '--quiet')
  const shards = openShards(index)
  const manifest = JSON.parse(await readFile(join(index, 'manifest.json'), 'utf8'))
  const texts = await readTexts(shards, manifest)
  const queries = drawQueries(texts)
  const what = corpus ? 'the corpus' : 'made-up articles'
  console.log(`${texts.length} titles of ${what}, ${QUERIES} queries`)
  console.log(
    `${'engine'.padEnd(18)}words   MRR@10   same title   median      p95    KB: median      p95      max`,
  )
  await report(await ours(shards, manifest), queries)
  await report(miniSearch(texts), queries)
  await report(fuse(texts), queries.slice(0, FUSE_QUERIES))

  /**
   * @param {Engine} engine
   * @param {readonly Query[]} some
   */
  async function report(engine, some) {
    const titles = new Map(texts.map((text) => [text.id, text.title]))
    for (const kind of /** @type {const} */ (['exact', 'typo'])) {
      const times = []
      const bytes = []
      let byId = 0
      let byTitle = 0
      for (const query of some) {
        shards.forget()
        const start = performance.now()
        const ids = await engine.find(query[kind])
        times.push(performance.now() - start)
        bytes.push(engine.bytes() / 1024)
        byId += reciprocal(ids.indexOf(query.id))
        byTitle += reciprocal(ids.findIndex((id) => titles.get(id) === query.title))
      }
      const row = [
        (byId / some.length).toFixed(3).padStart(9),
        (byTitle / some.length).toFixed(3).padStart(13),
        `${median(times).toFixed(1)} ms`.padStart(9),
        `${high(times).toFixed(1)} ms`.padStart(9),
        median(bytes).toFixed(0).padStart(14),
        high(bytes).toFixed(0).padStart(9),
        Math.max(...bytes)
          .toFixed(0)
          .padStart(9),
      ]
      console.log(`${engine.name.padEnd(18)}${kind.padEnd(5)}${row.join('')}`)
      await keepFigures(`search of ${what}`, {
        [`${engine.name}, ${kind}`]: {
          rank: Number((byId / some.length).toFixed(3)),
          rankByTitle: Number((byTitle / some.length).toFixed(3)),
          milliseconds: Number(median(times).toFixed(1)),
          kilobytes: Math.round(median(bytes)),
          queries: some.length,
        },
      })
    }
  }
} finally {
  await rm(work, { recursive: true, force: true })
}

/**
 * The shards of an index, which know what was asked for since they last forgot. What was read once stays parsed, so
 * that times are those of the search.
 * @param {string} index
 */
function openShards(index) {
  /** @type {Map<string, { value: unknown, bytes: number }>} */
  const held = new Map()
  /** @type {Set<string>} */
  const asked = new Set()
  return {
    /** @param {string} hash */
    load: async (hash) => {
      asked.add(hash)
      const known = held.get(hash)
      if (known) return known.value
      const text = await readFile(join(index, 'shards', `${hash}.json`), 'utf8')
      const shard = { value: JSON.parse(text), bytes: compressed(text) }
      held.set(hash, shard)
      return shard.value
    },
    bytes: () => [...asked].reduce((sum, hash) => sum + (held.get(hash)?.bytes ?? 0), 0),
    forget: () => asked.clear(),
  }
}

/**
 * @param {ReturnType<typeof openShards>} shards
 * @param {any} manifest
 * @returns {Promise<Text[]>}
 */
async function readTexts({ load }, manifest) {
  const head = /** @type {any} */ (await load(manifest.search))
  const texts = []
  for (const { hash } of head.facts) {
    for (const [, text] of /** @type {any} */ (await load(hash)).texts) {
      const { stories } = /** @type {any} */ (await load(text))
      texts.push(...stories.flatMap((/** @type {any} */ story) => story.coverage))
    }
  }
  return texts
}

/**
 * @param {readonly Text[]} texts
 * @returns {Query[]}
 */
function drawQueries(texts) {
  const random = seeded(1)
  const pick = (/** @type {number} */ below) => Math.floor(random() * below)
  const files = texts.filter((text) => text.kind === 'article')
  const queries = []
  // Titles with fewer words give none, and a folder may have no other.
  for (let tries = 0; queries.length < QUERIES && tries < QUERIES * 100; tries++) {
    const { id, title } = files[pick(files.length)] ?? { id: '', title: '' }
    const words = [...new Set(title.toLowerCase().match(/[a-z0-9]+/g) ?? [])]
    const long = words.filter((word) => word.length >= SHORTEST_WORD)
    if (long.length < 3) continue
    const three = Array.from({ length: 3 }, () => long.splice(pick(long.length), 1)[0] ?? '')
    const mistyped = pick(3)
    const typo = three.map((word, at) => (at === mistyped ? mistype(word, pick) : word))
    queries.push({ id, title, exact: three.join(' '), typo: typo.join(' ') })
  }
  return queries
}

/**
 * @param {string} word
 * @param {(below: number) => number} pick
 */
function mistype(word, pick) {
  const at = pick(word.length)
  const letter = LETTERS[pick(26)] ?? ''
  const ways = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
    word.slice(0, at) +
      word
        .slice(at, at + 2)
        .split('')
        .reverse()
        .join('') +
      word.slice(at + 2),
  ]
  return ways[pick(ways.length)] ?? word
}

/**
 * @param {ReturnType<typeof openShards>} shards
 * @param {any} manifest
 * @returns {Promise<Engine>}
 */
async function ours({ load, bytes }, manifest) {
  /** @param {string} file */
  const model = async (file) => (await runnerImport(join(checkout, 'src/model', file))).module
  const { takeResults } = /** @type {any} */ (await model('search/take-results.ts'))
  const { NO_FILTERS } = /** @type {any} */ (await model('filters/filters.ts'))
  const { NO_TASTE } = /** @type {any} */ (await model('filters/taste.ts'))
  const { topics } = /** @type {any} */ (await load(manifest.topics))
  const access = { load, search: manifest.search, sources: manifest.sources, topics }
  const request = {
    sort: 'relevance',
    view: 'articles',
    taste: NO_TASTE,
    saved: new Map(),
  }
  return {
    name: 'Throughline',
    bytes,
    find: async (words) => {
      const filters = { ...NO_FILTERS, words }
      const { cards } = await takeResults(access, { ...request, filters }, PAGE)
      return cards.map((/** @type {any} */ card) => card.articles[0].id).slice(0, FIRST)
    },
  }
}

/**
 * @param {readonly Text[]} texts
 * @returns {Engine}
 */
function miniSearch(texts) {
  const engine = new MiniSearch({ fields: ['title', 'excerpt'] })
  engine.addAll([...texts])
  const bytes = compressed(JSON.stringify(engine))
  const options = { boost: { title: 3 }, prefix: true, fuzzy: 0.2 }
  return {
    name: 'MiniSearch',
    bytes: () => bytes,
    find: async (text) => {
      const found = engine.search(text, options)
      return found.slice(0, FIRST).map(({ id }) => String(id))
    },
  }
}

/**
 * @param {readonly Text[]} texts
 * @returns {Engine}
 */
function fuse(texts) {
  const keys = [
    { name: 'title', weight: 3 },
    { name: 'excerpt', weight: 1 },
  ]
  const engine = new Fuse(texts, { keys, ignoreLocation: true, threshold: 0.3 })
  const bytes = compressed(JSON.stringify(texts.map(({ id, title, excerpt }) => ({ id, title, excerpt }))))
  const perWord = (/** @type {string} */ word) => ({ $or: [{ title: word }, { excerpt: word }] })
  return {
    name: `Fuse (${FUSE_QUERIES})`,
    bytes: () => bytes,
    find: async (text) => {
      const found = engine.search({ $and: text.split(' ').map(perWord) }, { limit: FIRST })
      return found.map(({ item }) => item.id)
    },
  }
}

/** @param {number} place */
function reciprocal(place) {
  return place < 0 ? 0 : 1 / (place + 1)
}

/** @param {readonly number[]} values */
function high(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN
}

/** @param {string} text */
function compressed(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length
}

/** @param {number} seed */
function seeded(seed) {
  let state = seed
  // Lehmer's generator with the constants of Park and Miller (1988).
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
