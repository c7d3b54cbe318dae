// Builds a folder with Throughline and with Hugo, in turn, on the same files and machine, and prints medians and ratios:
// the whole site with all pages, the index alone, and a second build after one article was edited. Hugo gets `-D`, or it
// would take `published: false` for a draft, and two themes: one line a page, which is the least that it can do; and one
// that shows what the index holds (an article with its provider and its related coverage, lists by topic and of
// everything). Memory is the most that the process held, threads included; neither starts others.
//
// THROUGHLINE_CORPUS names the folder; without it 3,000 articles are made up, and with THROUGHLINE_LARGE=1 5,000 and
// 50,000. BENCH_RUNS says how often, BENCH_JSON where the figures go besides.
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { LEAST, makeHugoSite, SAME } from './hugo-site.js'
import { median, runCommand } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 5)
const checkout = fileURLToPath(new URL('../..', import.meta.url))
const corpus = process.env.THROUGHLINE_CORPUS
/** @typedef {Record<'build' | 'second' | 'index' | 'least' | 'same', Measured>} Run */
const ROWS = /** @type {const} */ ([
  ['build', 'throughline build, all pages'],
  ['second', 'the same after one article was edited'],
  ['index', 'throughline index'],
  ['least', 'hugo -D, one line a page'],
  ['same', 'hugo -D, showing what we index'],
])
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const throughline = (/** @type {string[]} */ ...args) =>
  runCommand('node', [join(checkout, 'bin/throughline.js'), ...args])

try {
  /** @type {unknown[]} */
  const figures = []
  for (const size of corpus ? [null] : process.env.THROUGHLINE_LARGE === '1' ? [5_000, 50_000] : [3_000]) {
    const data = join(work, `data-${size}`)
    if (corpus && size === null) await cp(resolve(corpus), data, { recursive: true })
    else await throughline('generate', '--articles', String(size), '--seed', '1', '--out', data, '--quiet')
    const name = size === null ? 'the corpus' : `${size.toLocaleString('en')} generated articles`
    figures.push(report(name, await compare(data, join(work, `sites-${size}`))))
    await rm(join(work, `sites-${size}`), { recursive: true })
  }
  if (process.env.BENCH_JSON) await writeFile(process.env.BENCH_JSON, `${JSON.stringify(figures, null, 1)}\n`)
} finally {
  await rm(work, { recursive: true, force: true })
}

/**
 * @param {string} data
 * @param {string} sites
 * @returns {Promise<{ runs: Run[], pages: { build: number, least: number, same: number } }>}
 */
async function compare(data, sites) {
  const least = await makeHugoSite(data, join(sites, 'least'), LEAST)
  const same = await makeHugoSite(data, join(sites, 'same'), SAME)
  // Compiled once, and so no part of what is measured.
  await throughline('build', '--data', data, '--out', join(sites, 'warm'), '--quiet')
  /** @type {Run[]} */
  const runs = []
  const outOf = (/** @type {string} */ site, /** @type {number} */ run) => join(site, `out-${run}`)
  for (let run = 0; run <= RUNS; run++) {
    // New folders each time: removing thousands of files keeps the disk busy during the run that follows.
    const hugo = ['-D', '--quiet', '-d', `out-${run}`]
    const options = ['--data', data, '--cache', join(sites, `cache-${run}`), '--quiet']
    const index = await throughline('index', ...options, '--out', join(sites, `index-${run}`))
    await rm(join(sites, `cache-${run}`), { recursive: true, force: true })
    const build = await throughline('build', ...options, '--out', outOf(sites, run))
    await editArticle(data)
    const second = await throughline('build', ...options, '--out', outOf(sites, run))
    const measured = {
      build,
      second,
      index,
      least: await runCommand('hugo', hugo, { cwd: least }),
      same: await runCommand('hugo', hugo, { cwd: same }),
    }
    // The first run warms the disk's cache for all.
    if (run > 0) runs.push(measured)
  }
  const pages = {
    build: await countPages(outOf(sites, RUNS)),
    least: await countPages(outOf(least, RUNS)),
    same: await countPages(outOf(same, RUNS)),
  }
  return { runs, pages }
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

/**
 * @typedef {{ seconds: number, megabytes: number | null }} Measured
 * @param {string} what
 * @param {Awaited<ReturnType<typeof compare>>} compared
 */
function report(what, { runs, pages }) {
  const figures = ROWS.map(([key, title]) => ({
    key,
    title,
    seconds: median(runs.map((run) => run[key].seconds)),
    megabytes: median(runs.map((run) => run[key].megabytes ?? Number.NaN)),
    toSame: median(runs.map((run) => run[key].seconds / run.same.seconds)),
    toBuild: median(runs.map((run) => run[key].seconds / run.build.seconds)),
    pages: key === 'build' || key === 'least' || key === 'same' ? pages[key] : null,
  }))
  console.log(`${what}, whole process, median of ${runs.length} runs`)
  console.log(`${' '.repeat(38)} seconds      MB   pages  to Hugo  to build`)
  for (const { title, seconds, megabytes, toSame, toBuild, pages: count } of figures) {
    const cells = [
      seconds.toFixed(2),
      megabytes.toFixed(0),
      count ?? '',
      toSame.toFixed(2),
      toBuild.toFixed(2),
    ]
    console.log(`${title.padEnd(38)}${cells.map((cell) => String(cell).padStart(8)).join('')}`)
  }
  return { what, runs: runs.length, figures }
}
