import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { SAMPLE_STORY } from '../support/sample-pages.ts'

const DESK = { viewport: { width: 1280, height: 900 } }
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function onPage(
  options: BrowserContextOptions,
  path: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await sample.browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.goto(sample.origin + path)
    await page.waitForSelector('html[data-ready]')
    await use(page)
  } finally {
    await context.close()
  }
}

const boxOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect())

test.each([
  ['a desk', DESK],
  ['a phone', PHONE],
])('on %s the dots of a card end where its text does', (_, screen) =>
  onPage(screen, '/', async (page) => {
    const card = page.locator('main article').first()
    const dots = await boxOf(card.locator('button[aria-haspopup] circle').last())
    const text = await boxOf(card.getByRole('heading').locator('..'))
    expect(Math.abs(dots.right - text.right)).toBeLessThan(1)
  }),
)

/** How high the middle of an element's first line is on the screen, of its letters without a stroke upwards. */
const middleOfLetters = (element: Element) => {
  const range = document.createRange()
  range.selectNodeContents(element)
  const line = range.getClientRects()[0]
  const context = document.createElement('canvas').getContext('2d')
  if (!line || !context) throw new Error('There is nothing to measure.')
  const { fontFamily, fontSize, fontWeight } = getComputedStyle(element)
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`
  const { fontBoundingBoxAscent, actualBoundingBoxAscent } = context.measureText('x')
  return line.top + fontBoundingBoxAscent - actualBoundingBoxAscent / 2
}

test('a point is in the middle of the line that it stands beside', () =>
  onPage(DESK, '/', async (page) => {
    const [brief, ...others] = await page.locator('main article[data-shape="brief"]').all()
    if (!brief) throw new Error(`No brief stands among ${others.length} cards.`)
    const points = await boxOf(brief.locator('svg').last())
    const middle = await brief.getByRole('heading').getByRole('link').evaluate(middleOfLetters)
    expect(Math.abs((points.top + points.bottom) / 2 - middle)).toBeLessThan(1.5)
    await page.goto(sample.origin + SAMPLE_STORY)
    await page.waitForSelector('html[data-ready]')
    for (const headline of await page.locator('main li h3').all()) {
      const top = await headline.evaluate(
        (element) =>
          element.getBoundingClientRect().top + Number.parseFloat(getComputedStyle(element, '::before').top),
      )
      expect(Math.abs(top - (await headline.getByRole('link').evaluate(middleOfLetters)))).toBeLessThan(1.5)
    }
  }))

test('the dots of a result are in the middle of its line', () =>
  onPage(DESK, '/search?q=tidal', async (page) => {
    const result = page.locator('main article').first()
    const dots = await boxOf(result.locator('button[aria-haspopup] circle').last())
    const middle = await result.locator('time').evaluate(middleOfLetters)
    expect(Math.abs((dots.top + dots.bottom) / 2 - middle)).toBeLessThan(1.5)
  }))

test('further lines of another headline begin where its first does', () =>
  onPage(DESK, '/', async (page) => {
    const starts = await page.locator('main article li').evaluateAll((items) =>
      items.map((item) => {
        const range = document.createRange()
        range.selectNodeContents(item)
        const lines: { left: number; middle: number }[] = []
        for (const { left, top, bottom } of range.getClientRects()) {
          const line = lines.at(-1)
          if (line && top < line.middle) line.left = Math.min(left, line.left)
          else lines.push({ left, middle: (top + bottom) / 2 })
        }
        return lines.map(({ left }) => left)
      }),
    )
    const broken = starts.filter((lines) => lines.length > 1)
    expect(broken.length).toBeGreaterThan(0)
    for (const lines of broken) expect(Math.max(...lines) - Math.min(...lines)).toBeLessThan(1)
  }))

test('a setting is as high as its name, and begins where its column does', () =>
  onPage(PHONE, '/settings', async (page) => {
    const group = page.getByRole('group', { name: 'Theme' })
    const radio = group.getByRole('radio').first()
    const [dot, label, column] = await Promise.all([boxOf(radio), boxOf(radio.locator('..')), boxOf(group)])
    expect(dot.left).toBe(column.left)
    expect((dot.top + dot.bottom) / 2).toBeCloseTo((label.top + label.bottom) / 2, 1)
  }))

test('before a search one line is drawn below its heading, not two', () =>
  onPage(DESK, '/', async (page) => {
    await page.getByRole('searchbox', { name: 'Search' }).fill('tidal')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'tidal' }).waitFor()
    await page.getByRole('searchbox', { name: 'Search' }).fill('')
    const heading = await boxOf(page.getByRole('heading', { level: 1, name: 'Search' }).locator('..'))
    const recent = await boxOf(page.getByRole('heading', { name: 'Recent searches' }).locator('..'))
    expect(recent.top).toBe(heading.bottom - 1)
  }))
