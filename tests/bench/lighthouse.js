// What Lighthouse says of the main pages of the sample, or of the folder that THROUGHLINE_CORPUS names: scores of 100,
// and whatever is not perfect. It comes from npm when this is run, for it is ten times the size of all else here.
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
    '/topics',
    '/saved',
    '/settings',
    '/about',
    `/story/${story}`,
    `/article/${story}`,
  ])
    await report(origin + path, path)
  await close()
} finally {
  rmSync(work, { recursive: true, force: true })
}

/**
 * @param {string} address
 * @param {string} path
 */
async function report(address, path) {
  const out = join(work, 'report.json')
  // Not at once: this process answers what the browser asks for.
  await promisify(execFile)(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      `--output-path=${out}`,
      '--chrome-flags=--headless --no-sandbox --disable-gpu',
    ],
    { env: { ...process.env, CHROME_PATH: findBrowser() }, timeout: TIMEOUT },
  )
  const { categories, audits } = JSON.parse(readFileSync(out, 'utf8'))
  const scores = Object.values(categories).map(({ id, score }) => `${id} ${Math.round(score * 100)}`)
  console.log(`${path.slice(0, 40).padEnd(40)} ${scores.join(', ')}`)
  for (const { id, auditRefs, score } of Object.values(categories)) {
    if (score === 1 || id === 'performance') continue
    for (const ref of auditRefs) {
      const audit = audits[ref.id]
      if (ref.weight > 0 && audit.score !== null && audit.score < 1) console.log(`  ${id}: ${audit.title}`)
    }
  }
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
