import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe-faults.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

const SCREENS = [1280, 320].flatMap((width) =>
  [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }].map((look) => ({
    width,
    look: look as { colorScheme?: 'light' | 'dark'; forcedColors?: 'active' },
  })),
)

describe.each(SCREENS)('at $width px, $look', ({ width, look }) => {
  test('all plots are there with their numbers open: axe finds no fault, and nothing hangs over', async () => {
    const context = await sample.browser.newContext({ viewport: { width, height: 800 }, ...look })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    await page.goto(`${sample.origin}/trends`)
    await page.waitForSelector('html[data-ready]')
    for (const summary of await page.locator('main summary').all()) await summary.click()
    expect(await page.locator('main details[open] table').count()).toBe(4)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(complaints).toEqual([])
    await context.close()
  })
})

test('what is written in a plot is as large on a phone as anywhere, and stays inside', async () => {
  const context = await sample.browser.newContext({ viewport: { width: 320, height: 800 } })
  const page = await context.newPage()
  await page.goto(`${sample.origin}/trends`)
  await page.waitForSelector('html[data-ready]')
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('main svg text')].flatMap((text) => {
      const { left, right, height } = text.getBoundingClientRect()
      return height === 0 ? [] : { text: text.textContent, left, right, height }
    }),
  )
  expect(texts.length).toBeGreaterThan(30)
  expect(texts.filter(({ height }) => height < 12)).toEqual([])
  expect(texts.filter(({ left, right }) => left < 0 || right > 320)).toEqual([])
  await context.close()
})

test('letters and numbers below each other do not touch where text is twice as large', async () => {
  const page = await sample.browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${sample.origin}/trends`)
  await page.waitForSelector('html[data-ready]')
  const touching = await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
    const marks = [...document.querySelectorAll('main svg text')].map((text) => {
      const { left, right, bottom } = text.getBoundingClientRect()
      const size = Number.parseFloat(getComputedStyle(text).fontSize)
      return { text: text.textContent, left, right, bottom, size }
    })
    // Capitals and digits are three quarters of it high; all of these stand on their line.
    return marks.flatMap((a) =>
      marks
        .filter((b) => a !== b && a.left < b.right && b.left < a.right && b.bottom >= a.bottom)
        .filter((b) => b.bottom - a.bottom < b.size * 0.75)
        .map((b) => `${a.text} ${b.text}`),
    )
  })
  expect(touching).toEqual([])
  await page.close()
})

test('a headline of a busy day that is too long ends with its third line', async () => {
  const page = await sample.browser.newPage()
  await page.goto(`${sample.origin}/trends`)
  await page.waitForSelector('html[data-ready]')
  const headline = page.locator('main ol ul a').first()
  const shown = await headline.evaluate((link) => {
    const words = link.firstElementChild ?? link
    words.textContent = `${words.textContent} `.repeat(8)
    return link.clientHeight / Number.parseFloat(getComputedStyle(link).lineHeight)
  })
  expect(shown).toBeGreaterThan(2.9)
  expect(shown).toBeLessThan(3.05)
  await page.close()
})

test('the plots’ code is fetched on their page alone', async () => {
  const page = await sample.browser.newPage()
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${sample.origin}/`)
  await page.waitForSelector('html[data-ready]')
  expect(requests.filter((url) => /trends|source-page|sparkline/.test(url))).toEqual([])
  await page.getByRole('contentinfo').getByRole('link', { name: 'Trends' }).click()
  await page.getByRole('heading', { name: 'How the news moved' }).waitFor()
  expect(requests.some((url) => url.includes('trends-page'))).toBe(true)
  await page.close()
})
