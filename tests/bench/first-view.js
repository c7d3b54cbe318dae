// How soon a slow phone shows the front page, beside a page written by hand with the same thirty cards, in one run:
// 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. And what the first view costs in bytes, pictures and fonts
// left out, until 2.5 s after its load.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBenchSite, launchBenchBrowser, loadSupport } from './bench-site.js'
import { keepFigures } from './keep-figures.js'
import { median } from './run-command.js'

const RUNS = Number(process.env.BENCH_RUNS ?? 9)
const LINE = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }
const SLOWER = 4
const LATER = 2500
const { serveFolder } = await loadSupport('serve-folder.ts')
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const browser = await launchBenchBrowser()

/** @typedef {{ paint: number, largest: number, bytes: number }} View */

try {
  const site = join(work, 'site')
  await buildBenchSite(site, ['--prerender', '30'])
  await writeFile(
    join(site, 'by-hand.css'),
    'body { font: 16px/1.5 sans-serif; max-width: 40rem; margin: auto; padding: 1rem } img { float: right }',
  )
  await writeFile(join(site, 'by-hand.html'), byHand(await readFile(join(site, 'index.html'), 'utf8')))
  const { origin, close } = await serveFolder(site)
  /** @type {Record<string, View[]>} */
  const views = { '/': [], '/by-hand.html': [] }
  for (let run = 0; run < RUNS; run++)
    for (const path of Object.keys(views)) views[path]?.push(await view(origin + path))
  await close()
  console.log(`First view on a slow phone, medians of ${RUNS}: first paint, largest paint, bytes`)
  const figures = Object.fromEntries(
    Object.entries(views).map(([path, taken]) => [path, { ...mediansOf(taken), runs: RUNS }]),
  )
  for (const [path, { paint, largest, bytes }] of Object.entries(figures))
    console.log(path.padEnd(14), `${paint} ms  ${largest} ms  ${bytes} B`)
  const [own = 0, hand = 1] = Object.values(figures).map(({ largest }) => largest)
  console.log(`Largest paint: ${(own / hand).toFixed(2)} times that of the page written by hand`)
  await keepFigures('first view', figures)
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}

/**
 * @param {View[]} views
 * @returns {View}
 */
function mediansOf(views) {
  const of = (/** @type {keyof View} */ name) => Math.round(median(views.map((one) => one[name])))
  return { paint: of('paint'), largest: of('largest'), bytes: of('bytes') }
}

/**
 * @param {string} address
 * @returns {Promise<View>}
 */
async function view(address) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.route(/^https:/, (route) => route.abort())
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', LINE)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const counted = new Set()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, type }) => {
    if (type !== 'Image' && type !== 'Font') counted.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForTimeout(LATER)
  const paints = await page.evaluate(
    () =>
      new Promise((done) => {
        const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
        new PerformanceObserver((list) => {
          done({ paint, largest: list.getEntries().at(-1)?.startTime ?? 0 })
        }).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return { ...paints, bytes }
}

/**
 * The same cards as somebody would write them by hand: headline, excerpt, outlet, picture, one small sheet in the page.
 * @param {string} printed
 */
function byHand(printed) {
  const cards = [...printed.matchAll(/<article[\s\S]*?<\/article>/g)].map(([card]) => {
    const take = (/** @type {RegExp} */ part) => part.exec(card)?.[1] ?? ''
    const picture = take(/<img[^>]* src="([^"]*)"/)
    return `<article>
${picture && `<img src="${picture}" width="160" height="90" alt="">`}
<h2>${take(/<h2[^>]*>([\s\S]*?)<\/h2>/).replace(/ class="[^"]*"/g, '')}</h2>
<p>${take(/<p class="[^"]*excerpt[^"]*"[^>]*>([\s\S]*?)<\/p>/)}</p>
<p>${take(/<bdi>([\s\S]*?)<\/bdi>/)}, ${take(/(<time[\s\S]*?<\/time>)/)}</p>
</article>`
  })
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>By hand</title>
<link rel="stylesheet" href="/by-hand.css">
<h1>By hand</h1>
${cards.join('\n')}
</html>`
}
