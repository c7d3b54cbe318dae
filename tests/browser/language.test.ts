import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaults } from '../support/axe-faults.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function openPage(options: BrowserContextOptions, path: string): Promise<Page> {
  const context = await sample.browser.newContext(options)
  const page = await context.newPage()
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  return page
}

const languageOf = (page: Page) =>
  page.evaluate(() => [document.documentElement.lang, document.documentElement.dir])

test('a browser that asks for German gets German, in place of the page that was printed', async () => {
  const page = await openPage({ locale: 'de-AT' }, '/')
  expect(await languageOf(page)).toEqual(['de', 'ltr'])
  expect(
    await page.getByRole('group', { name: 'Sortieren nach' }).getByRole('link').allTextContents(),
  ).toEqual(['Neueste', 'Qualität', 'Brisanz', 'Ausgewogen'])
  expect(await page.getByRole('link', { name: 'Skip to content' }).count()).toBe(0)
  await page.context().close()
})

test('a browser that asks for Japanese gets Japanese', async () => {
  const page = await openPage({ locale: 'ja-JP' }, '/trends')
  expect(await languageOf(page)).toEqual(['ja', 'ltr'])
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('ニュースの動き')
  await page.context().close()
})

test('Arabic is chosen in the settings, at once and for good, with the focus where it was', async () => {
  const page = await openPage({ locale: 'en-US', viewport: { width: 320, height: 700 } }, '/settings')
  await page.getByRole('radio', { name: 'العربية' }).check()
  await page.waitForSelector('html[dir="rtl"]')
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('الإعدادات')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('language')
  for (const path of ['/', '/settings', '/trends', '/about', '/catch-up']) {
    await page.goto(sample.origin + path)
    await page.waitForSelector('html[data-ready]')
    expect(await languageOf(page)).toEqual(['ar', 'rtl'])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
    expect(await axeFaults(page)).toEqual([])
  }
  await page.context().close()
})

test('a choice of language is told in that language', async () => {
  const page = await openPage({ locale: 'en-US' }, '/settings')
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await page.getByRole('status').filter({ hasText: 'Sprache: Deutsch' }).waitFor()
  await page.context().close()
})

test('a choice of language is taken back in the words and at the place it was made in', async () => {
  const page = await openPage({ locale: 'en-US' }, '/settings')
  await page.getByRole('radio', { name: 'Deutsch' }).check()
  await page.waitForSelector('html[lang="de"]')
  await page.getByRole('button', { name: 'Rückgängig' }).click()
  await page.waitForSelector('html[lang="en"]')
  await page.getByRole('status').filter({ hasText: 'Undone: Language: Deutsch' }).waitFor()
  const focused = page.getByRole('radio', { name: 'Same as the browser' })
  await expect.poll(() => focused.evaluate((radio) => radio === document.activeElement)).toBe(true)
  await page.context().close()
})

test('an excerpt stands under its headline, whichever way either runs', async () => {
  const page = await openPage({ locale: 'ar' }, '/')
  const sides = await page.locator('main article:has(p[dir="auto"])').evaluateAll((items) =>
    items.map((item) => {
      const edge = (selector: string) => {
        const range = document.createRange()
        range.selectNodeContents(item.querySelector(selector) ?? item)
        return Math.max(...[...range.getClientRects()].map(({ right }) => Math.round(right)))
      }
      // Of the last line alone, for the longest fills its box from one side to the other.
      const lines = document.createRange()
      lines.selectNodeContents(item.querySelector('p[dir="auto"]') ?? item)
      return edge('h2') - Math.round([...lines.getClientRects()].at(-1)?.right ?? 0)
    }),
  )
  expect(sides.length).toBeGreaterThan(5)
  expect(sides.filter((gap) => gap > 2)).toEqual([])
  await page.context().close()
})

test('headline and excerpt of an article and of its story begin where all else on the page does', async () => {
  const page = await openPage({ locale: 'ar', viewport: { width: 1280, height: 900 } }, '/')
  const story = page.locator('main article:has(p[dir="auto"]):has(a[href^="/story/"])').first()
  const paths = [
    await story.getByRole('heading').getByRole('link').getAttribute('href'),
    await story.locator('a[href^="/story/"]').getAttribute('href'),
  ]
  for (const path of paths) {
    await page.goto(sample.origin + path)
    await page.waitForSelector('html[data-ready]')
    const edges = await page.locator('main').evaluate((main) =>
      [...main.querySelectorAll(':is(h1, p)[dir="auto"]'), main].map((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return Math.round(Math.max(...[...range.getClientRects()].map(({ right }) => right)))
      }),
    )
    expect(edges.length).toBe(3)
    const outermost = edges.at(-1) ?? 0
    expect(edges.filter((edge) => outermost - edge > 8)).toEqual([])
  }
  await page.context().close()
})

/** Where the first number of a label ends and the first word after it begins, of the labels that have both. */
const numbersAndWords = (label: Element) => {
  const text = label.firstChild
  const found = /(\d+) (\p{L}+)/u.exec(text?.textContent ?? '')
  if (!text || !found) return []
  const [, number = '', word = ''] = found
  const place = (start: number, length: number) => {
    const range = document.createRange()
    range.setStart(text, start)
    range.setEnd(text, start + length)
    return range.getBoundingClientRect()
  }
  const wordAt = found.index + number.length + 1
  return [{ number: place(found.index, number.length).left, word: place(wordAt, word.length).right }]
}

test.each([
  ['the axis of a feed', '/?sort=balanced', 'main svg > text'],
  ['the days of a search', '/search?q=tidal', 'main svg + p > *'],
])('in Arabic a date at %s reads from right to left, as anywhere else', async (_, path, labels) => {
  const page = await openPage({ locale: 'ar', viewport: { width: 1280, height: 900 } }, path)
  await page
    .locator(labels)
    .filter({ hasText: /\d \p{L}/u })
    .first()
    .waitFor()
  const places = (
    await Promise.all((await page.locator(labels).all()).map((label) => label.evaluate(numbersAndWords)))
  ).flat()
  expect(places.length).toBeGreaterThan(1)
  for (const { number, word } of places) expect(number).toBeGreaterThanOrEqual(word)
  await page.context().close()
})

test('in Arabic an axis has the same room at its ends', async () => {
  const roomIn = async (locale: string) => {
    const page = await openPage({ locale, viewport: { width: 1280, height: 900 } }, '/')
    const room = await page
      .locator('main article')
      .first()
      .evaluate((card) => {
        const axis = card.lastElementChild
        const { marginLeft, marginRight } = getComputedStyle(axis ?? card)
        return [marginLeft, marginRight]
      })
    await page.context().close()
    return room
  }
  const room = await roomIn('en-GB')
  expect(room).not.toEqual(['0px', '0px'])
  expect(await roomIn('ar')).toEqual(room)
})

test.each([
  ['en-GB', 'تيار البحر'],
  ['en-GB', 'tidal array'],
  ['ar', 'تيار البحر'],
  ['ar', 'tidal array'],
  ['ar', ''],
])('in %s the search box keeps the glass clear of “%s”', async (locale, words) => {
  const page = await openPage({ locale, viewport: { width: 1280, height: 900 } }, '/')
  const box = page.getByRole('banner').getByRole('searchbox')
  await box.fill(words)
  const place = await box.evaluate((input) => {
    const { left, right } = input.getBoundingClientRect()
    const { paddingLeft, paddingRight, textAlign } = getComputedStyle(input)
    const glass = input.parentElement?.querySelector('svg')?.getBoundingClientRect()
    return {
      textAlign,
      text: [left + Number.parseFloat(paddingLeft), right - Number.parseFloat(paddingRight)],
      glass: [glass?.left ?? 0, glass?.right ?? 0],
    }
  })
  const [from = 0, to = 0] = place.text
  const [left = 0, right = 0] = place.glass
  expect(right < from || left > to).toBe(true)
  expect(place.textAlign).toBe(locale === 'ar' ? 'right' : 'left')
  await page.context().close()
})

test('in Arabic the arrow beside an original leads the way one reads, as those of a trail do', async () => {
  const page = await openPage({ locale: 'ar' }, '/')
  expect(await page.locator('main article a[rel~="noreferrer"]').first().textContent()).toContain('↖')
  await page.locator('main article').first().getByRole('heading').getByRole('link').click()
  const original = page.locator('main a.primary')
  await original.waitFor()
  expect(await original.textContent()).toContain('↖')
  await page.context().close()
})

test.each([
  ['ja', '絞り込み', '、'],
  ['ar', 'التصفية', '،'],
])('in %s lists have the comma of the language', async (locale, filters, comma) => {
  const page = await openPage({ locale, viewport: { width: 1280, height: 900 } }, '/')
  await page.getByRole('button', { name: filters }).click()
  const total = page.getByRole('dialog').getByRole('status').filter({ hasText: /\d/ })
  await total.waitFor()
  expect(await total.textContent()).toContain(comma)
  expect(await total.textContent()).not.toContain(',')
  await page.context().close()
})

test('in Arabic the keys to press together stand as on a keyboard', async () => {
  const page = await openPage({ locale: 'ar', viewport: { width: 1280, height: 900 } }, '/')
  await page.keyboard.press('?')
  const keys = page.getByRole('dialog').locator('kbd').filter({ hasText: '⌘' })
  const places = await keys.evaluate((key) =>
    ['⌘', 'K'].map((sign) => {
      const range = document.createRange()
      const text = key.firstChild
      if (!text) throw new Error('There is nothing on the key.')
      const at = text.textContent?.indexOf(sign) ?? 0
      range.setStart(text, at)
      range.setEnd(text, at + 1)
      return range.getBoundingClientRect().left
    }),
  )
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  await page.context().close()
})

test('in Japanese a sentence follows the one before it at once', async () => {
  const page = await openPage({ locale: 'ja' }, '/')
  for (const path of ['/', '/trends', '/catch-up', '/settings', '/about']) {
    await page.goto(sample.origin + path)
    await page.waitForSelector('html[data-ready]')
    const text = await page.evaluate(() =>
      [...document.querySelectorAll('main p, footer p')].map(({ textContent }) => textContent).join('\n'),
    )
    expect(text).toContain('。')
    // A link that is no sentence stands apart.
    expect(text.match(/.*。 (?!しくみ).*/g)).toBeNull()
  }
  await page.context().close()
})
