// What Lighthouse says of the main pages of the sample, or of the folder that THROUGHLINE_CORPUS names, on a phone and on
// a desk: scores of 100, and whatever is not perfect. It comes from npm when this is run, for it is ten times the size of
// all else here. A phone is simulated from what this machine takes, so performance varies from run to run: it is the
// median of as many as BENCH_RUNS says, and all of them stand beside it.
import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { buildBenchSite, loadSupport } from './bench-site.js'

/** The newest that runs on Node 20. */
const LIGHTHOUSE = 'lighthouse@12'
/** For one page, in milliseconds. */
const TIMEOUT = 120_000
/** For a run that saw no page load. */
const TRIES = 4
/** Lists below the address bar are pages of their own, of which Lighthouse may take one for the page; the rest is usual. */
const OFF = ['Translate', 'OptimizationHints', 'MediaRouter', 'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup']
const RUNS = Number(process.env.BENCH_RUNS ?? 3)
const FORMS = { phone: [], desk: ['--preset=desktop'] }
const { findBrowser } = await loadSupport('find-browser.ts')
const { serveFolder } = await loadSupport('serve-folder.ts')
const work = mkdtempSync(join(tmpdir(), 'throughline-bench-'))
const site = join(work, 'site')

try {
  await buildBenchSite(site)
  const { origin, close } = await serveFolder(site)
  const story = largestStory(join(site, 'index/shards'))
  for (const path of [
    '/',
    `/story/${story}`,
    `/article/${story}`,
    '/topics',
    '/saved',
    '/settings',
    '/about',
  ])
    for (const [form, options] of Object.entries(FORMS)) await report(origin, path, form, options)
  await close()
} finally {
  rmSync(work, { recursive: true, force: true })
}

/**
 * @param {string} origin
 * @param {string} path
 * @param {string} form
 * @param {string[]} options
 */
async function report(origin, path, form, options) {
  const reports = []
  for (let run = 0; run < RUNS; run++) reports.push(await examine(origin + path, options))
  const performances = reports
    .map(({ categories }) => Math.round(categories.performance.score * 100))
    .sort((a, b) => a - b)
  const [{ categories, audits }] = reports
  const scores = Object.values(categories)
    .filter(({ id }) => id !== 'performance')
    .map(({ id, score }) => `${id} ${Math.round(score * 100)}`)
  const performance = `performance ${performances[RUNS >> 1]} (${performances.join(' ')})`
  console.log([`${form} ${path.slice(0, 40)}`.padEnd(46), performance, ...scores].join('  '))
  for (const { id, auditRefs, score } of Object.values(categories)) {
    if (score === 1 || id === 'performance') continue
    for (const ref of auditRefs) {
      const audit = audits[ref.id]
      if (ref.weight > 0 && audit.score !== null && audit.score < 1) console.log(`  ${id}: ${audit.title}`)
    }
  }
}

/**
 * Sometimes it sees no page load, and says to run it again.
 * @param {string} address
 * @param {string[]} options
 */
async function examine(address, options) {
  for (let tried = 1; ; tried++) {
    try {
      return await examineOnce(address, options)
    } catch (error) {
      if (tried === TRIES) throw error
    }
  }
}

/**
 * @param {string} address
 * @param {string[]} options
 */
async function examineOnce(address, options) {
  const out = join(work, 'report.json')
  // Not at once: this process answers what the browser asks for.
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      ...options,
      '--output=json',
      `--output-path=${out}`,
      `--chrome-flags=--headless --no-sandbox --disable-gpu --disable-features=${OFF.join()}`,
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, timeout: TIMEOUT },
  )
  return JSON.parse(readFileSync(out, 'utf8'))
}

/**
 * @param {string} shards
 * @returns {string} id of the story with the most coverage
 */
function largestStory(shards) {
  const stories = readdirSync(shards).flatMap((name) => {
    const { entries } = JSON.parse(readFileSync(join(shards, name), 'utf8'))
    return Array.isArray(entries) ? entries.flatMap(([, entry]) => entry?.story ?? []) : []
  })
  return stories.sort((a, b) => b.coverage.length - a.coverage.length)[0]?.id
}
