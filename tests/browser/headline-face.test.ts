import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const FACE = 'Newsreader'
const MASTHEAD = 'header a'
/** Longer than a browser waits for a face that is optional, in milliseconds. */
const LATE = 1500

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** Keeps the face from a page until the masthead was painted without it, however long that takes, and longer. */
async function holdFace(page: Page): Promise<void> {
  const isPainted = () =>
    document.querySelector('header') !== null &&
    performance.getEntriesByName('first-contentful-paint').length > 0
  const painted = page.waitForFunction(isPainted)
  await page.route('**/*.woff2', async (route) => {
    await painted
    setTimeout(() => void route.continue(), LATE)
  })
}

/** The faces in which an element is drawn, the first headline of a page unless another is asked for. */
async function facesOf(page: Page, selector?: string): Promise<string[]> {
  return (await fontsOf(page, selector)).map(({ familyName }) => familyName)
}

async function fontsOf(
  page: Page,
  selector = 'main :is(h1, h2, h3)',
): Promise<{ familyName: string; glyphCount: number }[]> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('DOM.enable')
  await devtools.send('CSS.enable')
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector })
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId })
  await devtools.detach()
  return fonts
}

/** Firefox says of a face's size-adjust what it refuses as such. */
function refuseOwnWords(): void {
  const Chromium = FontFace
  Object.defineProperty(Chromium.prototype, 'sizeAdjust', { get: () => 'normal' })
  globalThis.FontFace = class extends Chromium {
    constructor(family: string, source: string | BufferSource, descriptors?: FontFaceDescriptors) {
      if (descriptors && 'sizeAdjust' in descriptors)
        throw new SyntaxError('Invalid font descriptor size-adjust')
      super(family, source, descriptors)
    }
  }
}

test.each([
  ['as it comes', () => {}],
  ['that refuses what it says of a face itself', refuseOwnWords],
])(
  'in a browser %s, a face that came too late leaves the first page as it is, and is there for the next one',
  async (_, prepare) => {
    const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
    const page = await context.newPage()
    await page.addInitScript(prepare)
    await holdFace(page)
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
  },
)

test('nor does it come into a first page that takes longer than the face', async () => {
  const { topics } = await (await fetch(`${sample.origin}/index/manifest.json`)).json()
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await holdFace(page)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/index/shards/**', async (route) => {
    if (!route.request().url().includes(topics)) await released
    await route.continue()
  })
  const came = page.waitForResponse(/\.woff2$/)
  await page.goto(`${sample.origin}/article/there-is-no-such-article`)
  await page.getByRole('banner').waitFor()
  const before = await facesOf(page, MASTHEAD)
  await page.mouse.move(300, 300)
  await came
  await page.waitForTimeout(LATE)
  expect(await page.locator('html[data-ready]').count()).toBe(0)
  release()
  await page.waitForSelector('html[data-ready]')
  expect(before.filter((name) => name.startsWith(FACE))).toEqual([])
  expect(await facesOf(page, MASTHEAD)).toEqual(before)
  await context.close()
})

test.each([
  [20, 'link', 'comes before the page is laid out where a line is quick to answer'],
  [150, 'css', 'leaves the line to the page where that is slow'],
])('at a latency of %i ms, the face is asked for by the %s: it %s', async (latency, initiator) => {
  const context = await sample.browser.newContext({ viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  const line = { offline: false, latency, downloadThroughput: 200_000, uploadThroughput: 90_000 }
  await devtools.send('Network.emulateNetworkConditions', line)
  await page.goto(sample.origin)
  await page.waitForSelector('html[data-ready]')
  const [asked] = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return entries.filter(({ name }) => name.endsWith('.woff2')).map(({ initiatorType }) => initiatorType)
  })
  expect(asked).toBe(initiator)
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
    const file = document.querySelector<HTMLLinkElement>('link[data-face]')?.href
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

test('an f and an i are one letter in headlines, though these are set closer', async () => {
  const page = await sample.browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.goto(sample.origin)
  await page.waitForSelector('html[data-ready]')
  const headline = page.locator('main article h2 a').first()
  expect(await headline.textContent()).toContain('first')
  const countLetters = async () =>
    (await fontsOf(page, 'main article h2 a')).reduce((sum, { glyphCount }) => sum + glyphCount, 0)
  const joined = await countLetters()
  await headline.evaluate((link) => {
    link.style.fontFeatureSettings = '"liga" 0'
  })
  expect(joined).toBe((await countLetters()) - 1)
  await page.close()
})
