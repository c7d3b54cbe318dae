// What grouping costs per article at 10,000 and at 100,000 made-up ones: processor time of the engine alone, which
// other work on the machine does not change much.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { keepFigures } from './keep-figures.js'
import { loadEngine } from './load-engine.js'
import { runCommand } from './run-command.js'

const SIZES = [10_000, 100_000]
const command = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url))
const { groupHeadlines, groupArticles } = await loadEngine()
/** @type {Record<string, number[]>} */
const costs = { 'grouped as headlines': [], 'grouped as articles without links': [] }
for (const size of SIZES) {
  const articles = await makeArticles(size)
  groupHeadlines(articles.slice(0, 2000))
  await groupArticles(articles.slice(0, 2000), { pairs: [], chosen: [] })
  for (const [how, group] of /** @type {[string, () => number | Promise<number>][]} */ ([
    ['grouped as headlines', () => new Set(groupHeadlines(articles).groups).size],
    [
      'grouped as articles without links',
      async () => (await groupArticles(articles, { pairs: [], chosen: [] })).stories.length,
    ],
  ])) {
    const before = process.cpuUsage()
    const count = await group()
    const { user, system } = process.cpuUsage(before)
    const cost = (user + system) / articles.length
    costs[how]?.push(cost)
    console.log(`${articles.length} ${how}: ${cost.toFixed(0)} µs each, ${count} stories`)
  }
}
for (const [how, [small = Number.NaN, large = Number.NaN]] of Object.entries(costs))
  console.log(`${how}: per article, the large one costs ${(large / small).toFixed(2)} times the small one`)
await keepFigures(`microseconds of each of ${SIZES.join(' and ')} articles`, costs)

/**
 * @param {number} count
 * @returns {Promise<import('../../src/model/article.ts').Article[]>} in order of time
 */
async function makeArticles(count) {
  const folder = await mkdtemp(join(tmpdir(), 'throughline-growth-'))
  try {
    await runCommand('node', [
      command,
      'generate',
      '--articles',
      String(count),
      '--seed',
      '1',
      '--out',
      folder,
    ])
    const files = await readdir(join(folder, 'articles'), { recursive: true, withFileTypes: true })
    /** @type {import('../../src/model/article.ts').Article[]} */
    const articles = []
    for (const file of files) {
      if (!file.isFile()) continue
      const text = await readFile(join(file.parentPath, file.name), 'utf8')
      const title = /^title: (.*)$/m.exec(text)?.[1] ?? ''
      const time = Date.parse(/^publishedDateTime: (.*)$/m.exec(text)?.[1] ?? '')
      articles.push({
        kind: 'article',
        id: file.name,
        type: 'article',
        title,
        excerpt: /^excerpt: (.*)$/m.exec(text)?.[1] ?? '',
        time: Number.isNaN(time) ? null : time,
        address: null,
        provider: /domain: (\S+)/.exec(text)?.[1] ?? '',
        topics: [],
        quality: 0,
        heat: -1,
        published: false,
      })
    }
    return articles.sort((a, b) => (a.time ?? 0) - (b.time ?? 0) || (a.id < b.id ? -1 : 1))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
