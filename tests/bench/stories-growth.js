// What grouping costs per article at 10,000 and at 100,000 made-up ones: processor time of the engine alone, which
// other work on the machine does not change much.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadEngine } from './load-engine.js'
import { runCommand } from './run-command.js'

const SIZES = [10_000, 100_000]
const command = fileURLToPath(new URL('../../bin/throughline.js', import.meta.url))
const { groupHeadlines } = await loadEngine()
/** @type {number[]} */
const costs = []
for (const size of SIZES) {
  const headlines = await makeHeadlines(size)
  groupHeadlines(headlines.slice(0, 2000))
  const before = process.cpuUsage()
  const { groups, compared } = groupHeadlines(headlines)
  const { user, system } = process.cpuUsage(before)
  const cost = (user + system) / headlines.length
  costs.push(cost)
  const count = new Set(groups).size
  console.log(
    `${headlines.length} headlines: ${cost.toFixed(0)} µs each, ${(compared / headlines.length).toFixed(1)} comparisons each, ${count} groups`,
  )
}
const [small = Number.NaN, large = Number.NaN] = costs
console.log(`Per article, the large one costs ${(large / small).toFixed(2)} times the small one`)

/**
 * @param {number} count
 * @returns {Promise<{ id: string, title: string, time: number }[]>}
 */
async function makeHeadlines(count) {
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
    const headlines = []
    for (const file of files) {
      if (!file.isFile()) continue
      const text = await readFile(join(file.parentPath, file.name), 'utf8')
      const title = /^title: (.*)$/m.exec(text)?.[1] ?? ''
      const time = Date.parse(/^publishedDateTime: (.*)$/m.exec(text)?.[1] ?? '')
      headlines.push({ id: file.name, title, time: Number.isNaN(time) ? 0 : time })
    }
    return headlines
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
