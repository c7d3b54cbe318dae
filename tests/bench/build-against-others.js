// Builds folders with Throughline, with Hugo and with Eleventy, in turn, on the same files and machine, and prints medians
// and ratios: the whole site with all pages, a second build after one article was edited, and the index alone. Hugo gets
// `-D`, or it would take `published: false` for a draft, and two themes: one line a page, which is the least that it can
// do; and one that shows what our index holds (an article with its provider and its related coverage, lists by topic and
// of everything), which Eleventy has, too. Then draws to docs/growth.svg how the time of an article grows.
//
// THROUGHLINE_CORPUS names the folder; without it as many articles are made up as BENCH_ARTICLES says. BENCH_RUNS says how
// often, BENCH_ROWS which rows alone (`second` needs `build`).
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { drawGrowth } from './draw-growth.js'
import { installEleventy, makeEleventySite, runEleventy } from './eleventy-site.js'
import { LEAST, makeHugoSite, SAME } from './hugo-site.js'
import { keepFigures, readFigures } from './keep-figures.js'
import { printTable } from './print-table.js'
import { runCommand } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const SIZES = (process.env.BENCH_ARTICLES ?? '1000,5000,10000').split(',').map(Number)
const ONLY = process.env.BENCH_ROWS?.split(',')
/** @type {Readonly<Record<string, string>>} */
const ROWS = {
  build: 'throughline build, all pages',
  second: 'the same after one article was edited',
  index: 'throughline index',
  least: 'hugo -D, one line a page',
  same: 'hugo -D, showing what we index',
  eleventy: 'eleventy, showing the same',
}
/** Those of which is drawn how they grow. */
const CURVES = {
  eleventy: 'Eleventy, as much of each article',
  same: 'Hugo, as much of each article',
  build: 'throughline build, all pages',
  index: 'throughline index',
}
/**
 * @typedef {import('./run-command.js').Measured} Measured
 * @typedef {import('./print-table.js').Taken} Taken
 */
const isWanted = (/** @type {string} */ row) => ONLY === undefined || ONLY.includes(row)
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const eleventy = isWanted('eleventy') ? await installEleventy() : null
const throughline = (/** @type {string[]} */ ...args) =>
  runCommand('node', [join(checkout, 'bin/throughline.js'), ...args, '--quiet'])

try {
  for (const size of corpus ? [null] : SIZES) {
    const data = join(work, `data-${size}`)
    if (corpus && size === null) await cp(resolve(corpus), data, { recursive: true })
    else await throughline('generate', '--articles', String(size), '--seed', '1', '--out', data)
    const name = size === null ? 'the corpus' : `${size} made-up articles`
    const sites = join(work, `sites-${size}`)
    const figures = printTable(name, ROWS, await compare(data, sites), { same: 'to Hugo', build: 'to build' })
    await keepFigures(`build of ${name}`, figures)
    for (const folder of [sites, data]) await rm(folder, { recursive: true })
  }
} finally {
  await rm(work, { recursive: true, force: true })
}
if (!corpus) await drawCurves(await readFigures())

/**
 * @param {string} data
 * @param {string} sites
 * @returns {Promise<Record<string, Taken[]>>} by row, what each run took; nothing of one that failed
 */
async function compare(data, sites) {
  const least = isWanted('least') && (await makeHugoSite(data, join(sites, 'least'), LEAST))
  const same = isWanted('same') && (await makeHugoSite(data, join(sites, 'same'), SAME))
  const peer = eleventy && (await makeEleventySite(data, join(sites, 'eleventy'), eleventy))
  // Compiled once, and so no part of what is measured.
  await throughline('build', '--data', join(checkout, 'data'), '--out', join(sites, 'sample'))
  /** @type {Record<string, Taken[]>} */
  const rows = {}
  for (let run = 0; run < RUNS; run++) {
    // New folders each time: removing thousands of files keeps the disk busy during the run that follows.
    const [out, site] = [`out-${run}`, join(sites, `site-${run}`)]
    const build = ['build', '--data', data, '--cache', join(sites, `cache-${run}`), '--out', site]
    const index = ['index', '--data', data, '--cache', join(sites, `index-cache-${run}`)]
    const hugo = ['-D', '--quiet', '-d', out]
    /** @type {[string, string | null, () => Promise<Measured>][]} */
    const turns = [
      ['index', null, () => throughline(...index, '--out', join(sites, `index-${run}`))],
      ['build', site, () => throughline(...build)],
      ['second', null, () => editArticle(data).then(() => throughline(...build))],
    ]
    if (least) turns.push(['least', join(least, out), () => runCommand('hugo', hugo, { cwd: least })])
    if (same) turns.push(['same', join(same, out), () => runCommand('hugo', hugo, { cwd: same })])
    if (peer) turns.push(['eleventy', join(peer, out), () => runEleventy(peer, out)])
    for (const [row, folder, start] of turns.filter(([row]) => isWanted(row))) {
      try {
        const measured = await start()
        rows[row] = [
          ...(rows[row] ?? []),
          { ...measured, pages: folder === null ? null : await countPages(folder) },
        ]
        // Some take minutes, and whoever cuts a later one off has seen the others.
        console.error(`${ROWS[row]}: ${measured.seconds.toFixed(1)} s, ${measured.megabytes?.toFixed(0)} MB`)
      } catch (error) {
        console.log(`${ROWS[row]}: ${error}`)
      }
    }
  }
  return rows
}

/**
 * Adds a word to the title of one article.
 * @param {string} data
 */
async function editArticle(data) {
  const names = await readdir(join(data, 'articles'), { recursive: true })
  const [first] = names.filter((name) => name.endsWith('.md')).sort()
  const path = join(data, 'articles', first ?? '')
  const text = await readFile(path, 'utf8')
  await writeFile(
    path,
    text.replace(/^title:.*?(?=["']?\r?$)/m, (title) => `${title} again`),
  )
}

/** @param {string} folder */
async function countPages(folder) {
  return (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.html')).length
}

/** @param {Awaited<ReturnType<typeof readFigures>>} figures of all sizes that were ever made up */
async function drawCurves(figures) {
  const sizes = Object.keys(figures).flatMap((name) => /^build of (\d+) made-up/.exec(name)?.[1] ?? [])
  const curves = Object.entries(CURVES).map(([row, name]) => ({
    name,
    points: sizes
      .map(Number)
      .sort((a, b) => a - b)
      .flatMap((size) => {
        const seconds = figures[`build of ${size} made-up articles`]?.[row]?.seconds
        return seconds === undefined ? [] : { size, milliseconds: (seconds * 1000) / size }
      }),
  }))
  await writeFile(join(checkout, 'docs/growth.svg'), drawGrowth(curves))
}
