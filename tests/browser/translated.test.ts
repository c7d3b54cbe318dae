import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { translatePage } from '../support/translate-page.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function open(path: string): Promise<Page> {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  return page
}

async function openTranslated(path: string): Promise<Page> {
  const page = await open(path)
  await translatePage(page)
  return page
}

/** What the first four articles of a list say of their scores, as one goes from each to the next; closes the page. */
async function scoresOf(page: Page): Promise<(string | null)[]> {
  const scores: (string | null)[] = []
  await page.locator('main article h2 a').first().click()
  for (let at = 0; at < 4; at++) {
    if (at > 0) await page.keyboard.press('l')
    await page.waitForSelector('html[data-ready]')
    const says = page
      .locator('main p')
      .filter({ has: page.getByRole('link', { name: 'How scores are made' }) })
    scores.push(await says.first().textContent())
  }
  await page.context().close()
  return scores
}

const saysOf = (page: Page, text: string | RegExp) => page.locator('main').getByText(text).last().waitFor()

describe('on a page that the browser translates', () => {
  test('a search answers what is typed next', async () => {
    const page = await openTranslated('/search?q=tidal')
    for (const words of ['water', 'tidal array', 'grid']) {
      await page.getByRole('searchbox', { name: 'Search' }).fill(words)
      await page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor()
      await page.waitForSelector('html[data-ready]')
      expect(await page.getByRole('alert').allTextContents()).toEqual([])
      const marked = (await page.locator('main article mark').allTextContents()).join(' ').toLowerCase()
      expect(marked).toContain(words.split(' ')[0])
    }
    await page.context().close()
  })

  test('a feed says what its order goes by', async () => {
    const page = await openTranslated('/?sort=quality')
    const sorts = page.getByRole('group', { name: 'Sort by' })
    await saysOf(page, /half of the articles here have/)
    await sorts.getByRole('link', { name: 'Heat' }).click()
    await saysOf(page, 'Heat is scored by Throughline.')
    await sorts.getByRole('link', { name: 'Balanced' }).click()
    await saysOf(page, /breadth ×/)
    await sorts.getByRole('link', { name: 'Quality' }).click()
    await saysOf(page, /half of the articles here have/)
    expect(await page.getByText('Heat is scored by').count()).toBe(0)
    await page.context().close()
  })

  test('catching up says how many stories are left out', async () => {
    const page = await openTranslated('/catch-up')
    const rule = page.locator('main footer p').last()
    const sizes = page.getByRole('navigation', { name: 'How many' })
    const said: (string | null)[] = []
    for (const size of [10, 20, 5]) {
      await sizes.getByRole('link', { name: `${size} stories` }).click()
      await page
        .locator('main article')
        .nth(size - 1)
        .waitFor()
      await page.waitForSelector('html[data-ready]')
      said.push(await rule.textContent())
    }
    expect(new Set(said).size).toBe(3)
    await page.context().close()
  })

  test('an article says its own score, and not a part of that of the one before', async () => {
    const plain = await scoresOf(await open('/'))
    const translated = await scoresOf(await openTranslated('/'))
    expect(plain).toHaveLength(4)
    expect(translated).toEqual(plain)
  })

  test('an edition of a day names the days beside it', async () => {
    const page = await openTranslated('/?from=2026-11-22&to=2026-11-22')
    const days = page.getByRole('navigation', { name: 'Days' }).getByRole('link')
    const before = await days.allTextContents()
    await days.first().click()
    await page.waitForURL(/from=2026-11-21/)
    await page.waitForSelector('html[data-ready]')
    expect(before.map((day) => day.trim())).toEqual(['← 21 November', '23 November →'])
    expect(await days.allTextContents()).toEqual(['← 20 November', '22 November →'])
    await page.context().close()
  })

  test('settings count what is kept', async () => {
    const page = await openTranslated('/settings')
    await page.getByLabel('Words to mute').fill('weather')
    await page.keyboard.press('Enter')
    await saysOf(page, /1 muted/)
    await page.context().close()
  })
})
