// What each stage of a build takes, of the folder that THROUGHLINE_CORPUS names or of as many made-up articles as
// BENCH_ARTICLES says. The index's own stages are run one after the other in a process of their own, with nothing kept;
// the rest is told by whole commands that differ in it alone. BENCH_RUNS says how often.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleCommand } from '../../tools/bundle-command.mjs'
import { keepFigures } from './keep-figures.js'
import { printTable } from './print-table.js'
import { runCommand } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const SIZE = process.env.BENCH_ARTICLES ?? '5000'
const ROWS = {
  read: 'files read, parsed and cleaned',
  link: 'files and embedded copies linked',
  group: 'stories',
  shards: 'lists, search, trends; shards written',
  keep: 'Node started, all kept for a rebuild',
  around: 'feeds, and the reader',
  print: 'pages printed',
  build: 'the whole build',
}
/** What the heap of the command is told, see `spare-memory.ts`. */
const HEAP = '--heap-growing-percent=30'
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const bundle = join(checkout, 'node_modules/.cache/throughline-bench')
const throughline = (/** @type {string[]} */ ...args) =>
  runCommand('node', [join(checkout, 'bin/throughline.js'), ...args, '--quiet'])
/** @typedef {import('./run-command.js').Measured} Measured */

try {
  const data = corpus ? resolve(corpus) : join(work, 'data')
  if (!corpus) await throughline('generate', '--articles', SIZE, '--seed', '1', '--out', data)
  // Compiled once, and so no part of what is measured.
  await throughline('build', '--data', join(checkout, 'data'), '--out', join(work, 'sample'))
  await bundleCommand(checkout, ['tests/bench/time-stages.js'], bundle)
  /** @type {Record<string, Measured[]>} */
  const rows = Object.fromEntries(Object.keys(ROWS).map((row) => [row, []]))
  for (let run = 0; run < RUNS; run++) {
    const taken = await takeStages(data, join(work, String(run)))
    for (const [row, measured] of Object.entries(taken)) rows[row]?.push(measured)
  }
  const what = corpus ? 'the corpus' : `${SIZE} made-up articles`
  await keepFigures(`stages of ${what}`, printTable(what, ROWS, rows, { build: 'to build' }))
} finally {
  await rm(work, { recursive: true, force: true })
  await rm(bundle, { recursive: true, force: true })
}

/**
 * @param {string} data
 * @param {string} folder
 * @returns {Promise<Record<string, Measured>>}
 */
async function takeStages(data, folder) {
  /**
   * @param {string} name of its folder
   * @param {string[]} args
   */
  const whole = (name, ...args) => {
    const out = join(folder, name)
    return throughline(...args, '--data', data, '--out', out, '--cache', `${out}-cache`)
  }
  const index = await whole('index', 'index')
  const around = await whole('around', 'build', '--prerender', 'none')
  const build = await whole('build', 'build')
  const told = join(folder, 'told.json')
  await runCommand('node', [HEAP, join(bundle, 'time-stages.js'), data, join(folder, 'stages'), told])
  /** @type {Record<string, Measured>} */
  const stages = JSON.parse(await readFile(told, 'utf8'))
  const keep = Object.values(stages).reduce(less, index)
  return { ...stages, keep, around: less(around, index), print: less(build, around), build }
}

/**
 * What is left of one without another.
 * @param {Measured} whole
 * @param {Measured} part
 * @returns {Measured}
 */
function less(whole, part) {
  return {
    seconds: whole.seconds - part.seconds,
    processor: (whole.processor ?? Number.NaN) - (part.processor ?? Number.NaN),
    megabytes: null,
  }
}
