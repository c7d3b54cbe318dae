// How long a reader waits between pressing a headline and seeing its article, in Chromium at a quarter of this
// machine's speed, beside a bare React page that shows as much on a press. Prints medians over many presses.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { buildBenchSite, checkout, launchBenchBrowser, servePlainly } from './bench-site.js'
import { keepFigures } from './keep-figures.js'
import { median } from './run-command.js'

const PRESSES = Number(process.env.BENCH_RUNS ?? 15)
const SLOWER = 4
const work = await mkdtemp(join(tmpdir(), 'throughline-bench-'))
const browser = await launchBenchBrowser()

try {
  const site = join(work, 'site')
  await buildBenchSite(site)
  const bare = await buildBarePage(join(work, 'bare'))
  /** @type {Record<string, number[]>} */
  const rows = {
    'throughline, from the feed': await measure(site, 'main article :is(h2, h3) a'),
    'a bare React page': await measure(bare, 'li a'),
  }
  console.log(`From a press to the painted article, ${SLOWER}× slower, median of ${PRESSES} presses`)
  const figures = Object.entries(rows).map(([title, times]) => [title, Math.round(median(times))])
  for (const [title, milliseconds] of figures)
    console.log(`${String(title).padEnd(30)} ${String(milliseconds).padStart(5)} ms`)
  await keepFigures('milliseconds from a press to an article', Object.fromEntries(figures))
} finally {
  await browser.close()
  await rm(work, { recursive: true, force: true })
}

/**
 * @param {string} folder of a site
 * @param {string} links
 * @returns {Promise<number[]>} milliseconds of each press
 */
async function measure(folder, links) {
  const server = await servePlainly(folder)
  const { origin } = server
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  await page.route(/^https:/, (route) => route.abort())
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const times = []
  try {
    for (let press = 0; press < PRESSES; press++) {
      await page.goto(origin)
      await page.locator(links).nth(press).scrollIntoViewIfNeeded()
      // Whatever comes after a first view is done then.
      await page.waitForTimeout(1500)
      times.push(await page.evaluate(pressAndWait, { links, press }))
    }
  } finally {
    await page.close()
    await server.close()
  }
  return times
}

/**
 * Runs in the page.
 * @param {{ links: string, press: number }} which
 * @returns {Promise<number>}
 */
function pressAndWait({ links, press }) {
  const link = /** @type {HTMLElement} */ (document.querySelectorAll(links)[press])
  const title = link.textContent
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      link.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
      const start = performance.now()
      const look = () => {
        if (document.querySelector('h1')?.textContent !== title) return requestAnimationFrame(look)
        // This frame has the article; a task after it runs when it is painted.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => resolve(performance.now() - start)
        channel.port2.postMessage(null)
      }
      link.click()
      requestAnimationFrame(look)
    })
  })
}

/**
 * The least that React can do: thirty headlines, and one with its text when it is pressed.
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function buildBarePage(folder) {
  await mkdir(folder, { recursive: true })
  await writeFile(
    join(folder, 'index.html'),
    '<!doctype html><meta name="viewport" content="width=device-width"><div id="root"></div><script type="module" src="./main.jsx"></script>',
  )
  await writeFile(
    join(folder, 'main.jsx'),
    `import { createElement as h, useState } from 'react'
import { createRoot } from 'react-dom/client'
const titles = Array.from({ length: 30 }, (_, at) => 'A headline of some length, and the number ' + at)
function App() {
  const [open, setOpen] = useState(null)
  if (open !== null) return h('article', null, h('h1', null, open), h('p', null, 'A text of a few words.'))
  const press = (title) => (event) => { event.preventDefault(); setOpen(title) }
  return h('ul', null, titles.map((title) => h('li', { key: title }, h('a', { href: '#', onClick: press(title) }, title))))
}
createRoot(document.getElementById('root')).render(h(App))
`,
  )
  const out = join(folder, 'out')
  await build({
    root: folder,
    configFile: false,
    logLevel: 'error',
    base: './',
    resolve: {
      alias: {
        react: join(checkout, 'node_modules/react'),
        'react-dom': join(checkout, 'node_modules/react-dom'),
      },
    },
    build: { outDir: out },
  })
  return out
}
