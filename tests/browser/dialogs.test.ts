import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** What lies over a page, with the presses that open it. */
const DIALOGS = [
  { name: 'Filters', presses: ['Filters'] },
  { name: 'Why is this here?', presses: ['More', 'Why is this here?'] },
]

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** A phone on the front page, to which a link has led from another page of the site. */
async function onFrontPage(use: (page: Page) => Promise<void>, prepare?: () => void): Promise<void> {
  const context = await sample.browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    if (prepare) await page.addInitScript(prepare)
    await page.goto(`${sample.origin}/topics`)
    await ready(page)
    await page.getByRole('link', { name: 'All stories' }).tap()
    await page.waitForURL(`${sample.origin}/`)
    await ready(page)
    await use(page)
  } finally {
    await context.close()
  }
}

async function ready(page: Page): Promise<void> {
  await page.waitForSelector('html[data-ready]')
}

async function openDialog(page: Page, { name, presses }: (typeof DIALOGS)[number]): Promise<void> {
  for (const press of presses) await page.getByRole('button', { name: press }).first().tap()
  await page.getByRole('dialog', { name }).waitFor()
}

/** As the browser's own button does; a step that is held back is no navigation to wait for. */
async function goBack(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
  const entryId = entries[currentIndex - 1]?.id
  if (entryId === undefined) throw new Error('There is nothing to go back to.')
  await session.send('Page.navigateToHistoryEntry', { entryId })
  await session.detach()
}

function pathOf(page: Page): string {
  return new URL(page.url()).pathname
}

describe.each(DIALOGS)('going back from “$name”', (dialog) => {
  test('closes it, and leaves the page with the next step alone', () =>
    onFrontPage(async (page) => {
      await openDialog(page, dialog)
      await goBack(page)
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await page.waitForTimeout(200)
      expect(pathOf(page)).toBe('/')
      expect(await page.getByRole('article').count()).toBeGreaterThan(0)
      await goBack(page)
      await page.waitForURL('**/topics')
      expect(await page.getByRole('dialog').count()).toBe(0)
    }))

  test('takes it along with its page where the browser holds no step back', () =>
    onFrontPage(
      async (page) => {
        await openDialog(page, dialog)
        await goBack(page)
        await page.waitForURL('**/topics')
        await ready(page)
        await page.getByRole('dialog').waitFor({ state: 'detached' })
      },
      () => Object.defineProperty(window, 'navigation', { value: undefined }),
    ))
})
