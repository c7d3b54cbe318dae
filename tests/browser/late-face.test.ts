import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const FACE = 'Newsreader'
/** Longer than a browser waits for a face that is optional, in milliseconds. */
const LATE = 1500

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** Families of the faces in which the first headline of a page is drawn. */
async function facesOf(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: 'main h1, main h2, main h3',
  })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await devtools.detach()
  return fonts.map(({ familyName }) => familyName)
}

test('a face that came too late for the first page leaves it as it is, and is there for the next one', async () => {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.route('**/*.woff2', (route) => setTimeout(() => void route.continue(), LATE))
  await page.goto(sample.origin)
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(2 * LATE)
  // Somebody means to go on.
  const brought = page.waitForResponse(/\.woff2$/)
  await page.mouse.move(300, 300)
  await brought
  await page.waitForTimeout(200)
  expect((await facesOf(page)).filter((name) => name.startsWith(FACE))).toEqual([])
  await page.getByRole('article').first().getByRole('heading').getByRole('link').click()
  await page.waitForURL(/\/article\//)
  await page.waitForSelector('html[data-ready]')
  expect((await facesOf(page))[0]).toMatch(new RegExp(`^${FACE}`))
  await context.close()
})

test('what stands in for the face is as wide as it is, within a fiftieth, in text and in headlines', async () => {
  const page = await sample.browser.newPage()
  await page.goto(sample.origin)
  await page.waitForSelector('html[data-ready]')
  const ratios = await page.evaluate(async (face) => {
    const headline = document.querySelector('main h2')
    const [own = '', ...standIns] = headline ? getComputedStyle(headline).fontFamily.split(',') : []
    if (!own.includes(face)) throw new Error(`Headlines are in ${own}.`)
    // The page's own rule for the face leaves it out where it came late, so it is brought once more, without that rule.
    const file = document.querySelector<HTMLLinkElement>('link[rel="preload"][as="font"]')?.href
    const brought = new FontFace('brought', `url(${file})`, { weight: '200 800' })
    document.fonts.add(await brought.load())
    const line = document.body.appendChild(document.createElement('span'))
    line.textContent = [...document.querySelectorAll('main :is(h2, h3)')]
      .map(({ textContent }) => textContent)
      .join(' ')
      .replaceAll(/[^ -~]/g, '')
    const widthIn = (family: string, weight: number) => {
      line.style.cssText = `position: absolute; white-space: nowrap; font: ${weight} 20px ${family}`
      return line.offsetWidth
    }
    return [400, 600].map((weight) => widthIn(standIns.join(','), weight) / widthIn(brought.family, weight))
  }, FACE)
  for (const ratio of ratios) expect(Math.abs(ratio - 1)).toBeLessThan(0.02)
  await page.close()
})
