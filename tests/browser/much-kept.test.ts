import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowsedSite, browseSite } from '../support/browse-site.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'

const COUNT = 20_000
/** What a reader of some years has read. */
const EXPORTED = JSON.stringify({
  throughline: 1,
  read: Array.from({ length: COUNT }, (_, at) => ({
    key: `article-${at}`,
    at: NOW - at,
    known: { files: [`article-${at}`], references: 0 },
  })),
})

let site: BrowsedSite
beforeAll(async () => {
  site = await browseSite({ 'articles/a.md': makeFile() })
})
afterAll(() => site?.close())

async function openSettings(): Promise<Page> {
  const page = await site.browser.newPage()
  await page.goto(`${site.origin}/settings`)
  await page.waitForSelector('html[data-ready]')
  return page
}

async function bring(page: Page): Promise<void> {
  const file = { name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(EXPORTED) }
  await page.locator('input[type=file]').setInputFiles(file)
}

test('what an import says to have brought is there when the page is left at once', async () => {
  const page = await openSettings()
  await bring(page)
  await page.getByText('20,000 records imported').waitFor()
  await page.reload()
  await page.getByText('20,000 read marks').waitFor()
  await page.context().close()
})

test('who leaves while very much is being written is asked first', async () => {
  const page = await openSettings()
  const asks = () => page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))
  expect(await asks()).toBe(false)
  await bring(page)
  await page.getByText('20,000 read marks').waitFor()
  await page.getByText('20,000 records imported').waitFor()
  expect(await asks()).toBe(false)
  const asked = await page.evaluate(async () => {
    for (const button of document.querySelectorAll('button'))
      if (button.textContent === 'Clear everything') button.click()
    await new Promise((resolve) => setTimeout(resolve))
    return !dispatchEvent(new Event('beforeunload', { cancelable: true }))
  })
  expect(asked).toBe(true)
  await expect.poll(asks, { timeout: 30_000 }).toBe(false)
  await page.reload()
  await page.getByText(/^0 read marks/).waitFor()
  await page.context().close()
})
