import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFaultsInThemes } from '../support/axe-faults.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function withPage(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await sample.browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    ...options,
  })
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

async function go(page: Page, path: string): Promise<void> {
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
}

async function askWhy(page: Page, item: number) {
  await page
    .getByRole('button', { name: /^More about/ })
    .nth(item)
    .click()
  await page.getByRole('button', { name: 'Why is this here?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Why is this here?' })
  await dialog.getByRole('table').first().waitFor()
  return dialog
}

describe('the balanced order', () => {
  test('is chosen beside the others, and weighed by a dialog that writes the address', () =>
    withPage({}, async (page) => {
      await go(page, '/')
      const sorts = page.getByRole('group', { name: 'Sort by' })
      expect(await sorts.getByRole('link').allTextContents()).toEqual([
        'Newest',
        'Quality',
        'Heat',
        'Balanced',
      ])
      await sorts.getByRole('link', { name: 'Balanced' }).click()
      await page.waitForURL('**/?sort=balanced')
      await page.getByRole('button', { name: 'Change weights' }).click()
      await page.getByRole('slider', { name: /^Quality/ }).press('End')
      await page.getByRole('button', { name: 'Show', exact: true }).click()
      await page.waitForURL('**/?sort=balanced&weights=q9')
      await page.getByText('Quality ×9').waitFor()
    }))

  test('explains each place by points that add up, which fall from place to place', () =>
    withPage({}, async (page) => {
      await go(page, '/?sort=balanced')
      let before = Number.POSITIVE_INFINITY
      for (const item of [0, 1, 5]) {
        const dialog = await askWhy(page, item)
        const numbers = await dialog
          .getByRole('table', { name: 'What it adds up to' })
          .locator('td:last-child')
          .allTextContents()
        const points = numbers.map((text) => Number(text.replaceAll(',', '').replace('−', '-')))
        const total = points.pop() ?? Number.NaN
        expect(points.reduce((a, b) => a + b, 0)).toBe(total)
        expect(total).toBeLessThanOrEqual(before)
        before = total
        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'detached' })
      }
      // The focus is back where it was.
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toMatch(
        /^More about/,
      )
    }))
})

describe('catching up', () => {
  test('has an end, keys that work, and marks all as read with a way back', () =>
    withPage({}, async (page) => {
      await go(page, '/')
      await page.locator('main').getByRole('link', { name: 'Catch up', exact: true }).click()
      await page.getByRole('heading', { level: 1, name: /^Five stories/ }).waitFor()
      await page.waitForSelector('html[data-ready]')
      const items = page.locator('main article')
      expect(await items.count()).toBe(5)
      await page.getByText('That is all.').waitFor()
      await page.keyboard.press('j')
      await page.keyboard.press('j')
      expect(await items.nth(1).getAttribute('aria-current')).toBe('true')
      await page.keyboard.press('m')
      expect(await page.locator('main article[data-read]').count()).toBe(1)
      await page.getByRole('button', { name: 'Mark all as read' }).click()
      await expect.poll(() => page.locator('main article[data-read]').count()).toBe(5)
      await page.getByRole('button', { name: 'Undo' }).click()
      await expect.poll(() => page.locator('main article[data-read]').count()).toBe(1)
    }))

  test('stays as it was for who opens a story and comes back', () =>
    withPage({}, async (page) => {
      await go(page, '/catch-up?stories=10')
      const titles = () => page.locator('main article h2').allTextContents()
      const before = await titles()
      await page.locator('main article h2 a').nth(2).click()
      await page.waitForURL(/\/article\//)
      await page.waitForSelector('html[data-ready]')
      await page.goBack()
      await page.waitForSelector('html[data-ready]')
      expect(await titles()).toEqual(before)
      expect(await page.locator('main article[data-read]').count()).toBe(1)
    }))

  test('is reached by the palette', () =>
    withPage({}, async (page) => {
      await go(page, '/about')
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('catch')
      await page.keyboard.press('Enter')
      await page.waitForURL('**/catch-up')
    }))
})

test.each([1280, 390])('axe finds no fault at %i px, in both themes', { timeout: 300_000 }, (width) =>
  withPage({ viewport: { width, height: 900 } }, async (page) => {
    for (const path of [
      '/catch-up',
      '/catch-up?stories=20',
      '/?sort=balanced',
      '/?sort=quality&minQuality=40',
    ]) {
      await go(page, path)
      expect(await axeFaultsInThemes(page), path).toEqual([])
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    await askWhy(page, 1)
    expect(await axeFaultsInThemes(page), 'why').toEqual([])
    await go(page, '/?sort=balanced')
    await askWhy(page, 1)
    expect(await axeFaultsInThemes(page), 'why, balanced').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Change weights' }).click()
    await page.getByRole('slider').first().waitFor()
    expect(await axeFaultsInThemes(page), 'weights').toEqual([])
  }),
)
