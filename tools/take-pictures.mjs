// Takes the pictures of the README: the sample's front page, its first story and a search, by day and by night, as WebP
// into docs/pictures. Run it after a change that they would show.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildBenchSite, checkout, launchBenchBrowser, servePlainly } from '../tests/bench/bench-site.js'

/** As wide as pages of a repository show them, twice as sharp on most screens. */
const VIEWPORT = { width: 1200, height: 720 }
const QUALITY = 82

// Of other people's articles no picture may be published.
delete process.env.THROUGHLINE_CORPUS
const pictures = join(checkout, 'docs/pictures')
const site = await mkdtemp(join(tmpdir(), 'throughline-pictures-'))
const browser = await launchBenchBrowser()
try {
  await mkdir(pictures, { recursive: true })
  await buildBenchSite(site)
  const server = await servePlainly(site)
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    const page = await browser.newPage({ viewport: VIEWPORT, colorScheme })
    await takePicture(page, server.origin, `front-page-${colorScheme}`)
    const story = await page.locator('main article a[href*="/story/"]').first().getAttribute('href')
    await takePicture(page, new URL('/search?q=tidal', server.origin).href, `search-${colorScheme}`)
    await takePicture(page, new URL(story ?? '', server.origin).href, `story-${colorScheme}`)
    await page.close()
  }
  await server.close()
} finally {
  await browser.close()
  await rm(site, { recursive: true, force: true })
}

/**
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {string} name
 */
async function takePicture(page, address, name) {
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.waitForSelector('html[data-ready]')
  const devtools = await page.context().newCDPSession(page)
  const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
  await writeFile(join(pictures, `${name}.webp`), Buffer.from(data, 'base64'))
}
