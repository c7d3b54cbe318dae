// Draws the icons of an installed reader from public/favicon.svg, by a browser:
// `node tools/draw-icons.mjs`; `THROUGHLINE_BROWSER` names another than Debian's. They change only when the favicon does.
import { mkdirSync, readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

/** In pixels, and the share of them that the mark takes: a mask may cut up to a tenth off each side. */
const ICONS = [
  { name: 'icon-192', size: 192, share: 0.8 },
  { name: 'icon-512', size: 512, share: 0.8 },
  { name: 'maskable-512', size: 512, share: 0.56 },
  // Squares with a ground of their own, whose corners the system rounds.
  { name: 'apple-touch-icon', size: 180, share: 0.72 },
]

const mark = readFileSync(new URL('../public/favicon.svg', import.meta.url), 'utf8')
const folder = new URL('../public/icons/', import.meta.url)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.THROUGHLINE_BROWSER ?? '/usr/bin/chromium',
  chromiumSandbox: process.getuid?.() !== 0,
})
for (const { name, size, share } of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size }, colorScheme: 'light' })
  await page.setContent(
    `<style>body { margin: 0; display: grid; place-items: center; height: 100vh; background: #fafafb }
    svg { width: ${size * share}px }</style>${mark}`,
  )
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname })
  await page.close()
}
await browser.close()
