import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'
import { type OpenNewspaper, openNewspaper } from '../support/open-newspaper.ts'

const HOUR = 3_600_000

let sample: SampleBrowser
let paper: OpenNewspaper
let page: Page
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())
beforeEach(async () => {
  paper = await openNewspaper(sample.browser, {
    'articles/array-opens.md': file('The array opens', NOW - 30 * HOUR),
    'articles/chips.md': file('A chip from scratch', NOW - 26 * HOUR),
  })
  page = await paper.context.newPage()
  await page.clock.install({ time: NOW })
})
afterEach(() => paper.close())

function file(title: string, time: number): string {
  const publishedDateTime = new Date(time).toISOString()
  const webUrl = `"https://example.example/${title.toLowerCase().replaceAll(' ', '-')}"`
  return makeFile({ title: `"${title}"`, publishedDateTime, webUrl })
}

async function publish(name: string, title: string, time: number): Promise<void> {
  await paper.publish({ [`articles/${name}.md`]: file(title, time) }, { now: time + HOUR })
}

async function look(at: 'visible' | 'hidden'): Promise<void> {
  await page.evaluate((state) => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, at)
}

test('a tab that nobody sees is no visit', async () => {
  const visits = async () =>
    JSON.parse((await page.evaluate(() => localStorage.getItem('throughline:last-seen'))) ?? '{}')
  await paper.go(page, '/')
  await page.clock.runFor(60_000)
  await expect.poll(async () => (await visits()).seen).toBeGreaterThan(NOW + 60_000)
  const { seen } = await visits()
  await look('hidden')
  await page.clock.runFor(40 * 60_000)
  await look('visible')
  await page.clock.runFor(60_000)
  await expect.poll(async () => (await visits()).previous).toBe(seen)
})

test('what came overnight to an open tab is brought, and is since the evening', async () => {
  await paper.go(page, '/catch-up')
  await page.clock.runFor(60_000)
  await look('hidden')
  await page.clock.runFor(60_000)
  await publish('kelp', 'Kelp returns', NOW + 8 * HOUR)
  await page.clock.fastForward(9 * HOUR)
  await look('visible')
  await page.getByRole('button', { name: 'Updated: show the newer edition' }).click()
  await page.getByRole('heading', { level: 1, name: /^One story since (10:0|yesterday)/ }).waitFor()
  expect(await page.locator('main article').count()).toBe(1)
})

test('who follows something is told in an open tab that there is a newer edition', async () => {
  await paper.go(page, '/')
  await page.keyboard.press('j')
  await page.keyboard.press('f')
  await page.keyboard.press('g')
  await page.keyboard.press('f')
  await page.getByText('Nothing new since you last looked').waitFor()
  await publish('kelp', 'Kelp returns', NOW)
  await page.clock.fastForward(6 * 60_000)
  await page.getByRole('button', { name: 'Updated: show the newer edition' }).click()
  await page.getByRole('button', { name: 'Updated' }).waitFor({ state: 'detached' })
})
