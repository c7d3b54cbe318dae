import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowsedSite, browseSite } from '../support/browse-site.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'

let site: BrowsedSite

// Half an hour before and after a midnight of the site, which is none of UTC, nor of the browser.
beforeAll(async () => {
  const file = (name: string, publishedDateTime: string) =>
    makeFile({ title: name, publishedDateTime, webUrl: `https://www.paper.example/${name}` })
  const files = {
    'articles/before.md': file('Before midnight', '2026-11-22T18:00:00Z'),
    'articles/after.md': file('After it', '2026-11-22T19:00:00Z'),
  }
  site = await browseSite(files, { timeZone: 'Asia/Kolkata' })
})

afterAll(() => site?.close())

async function withPage(
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await site.browser.newContext({ timezoneId: 'America/Los_Angeles', ...options })
  try {
    await context.clock.setFixedTime(NOW)
    await use(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

/** Times as they stand in a page, and as they are told in full. */
const timesIn = (page: Page) =>
  page
    .locator('main time')
    .evaluateAll((times) => times.map((time) => [time.textContent, time.getAttribute('title')]))

test('a printed page is taken over with the times that it was printed with, those of the site', async () => {
  const paths = ['/', '/article/after', '/story/before']
  const printed: unknown[] = []
  await withPage({ javaScriptEnabled: false }, async (page) => {
    for (const path of paths) {
      await page.goto(site.origin + path)
      printed.push(await timesIn(page))
    }
  })
  expect(printed[1]).toContainEqual(['Monday 23 November 2026, 00:30 UTC+5:30', expect.anything()])
  for (const [at, path] of paths.entries()) {
    // A reader who was not here before: who was is shown what is new since.
    await withPage({}, async (page) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(String(error)))
      await page.addInitScript(() => {
        document.addEventListener('DOMContentLoaded', () => {
          document.querySelector('main')?.setAttribute('data-printed', '')
        })
      })
      await page.goto(site.origin + path)
      await page.waitForSelector('html[data-ready]')
      expect(await page.locator('main[data-printed]').count(), path).toBe(1)
      expect(await timesIn(page), path).toEqual(printed[at])
      expect(complaints).toEqual([])
    })
  }
})

test('the edition of a day, and the footer, are of the site’s zone in whatever zone it is read', async () => {
  await withPage({}, async (page) => {
    await page.goto(`${site.origin}/?from=2026-11-23&to=2026-11-23`)
    await page.waitForSelector('html[data-ready]')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Monday 23 November 2026')
    expect(await page.locator('main article :is(h2, h3)').allTextContents()).toEqual(['After it'])
    expect(await page.getByRole('contentinfo').textContent()).toContain('Days in Asia/Kolkata time.')
  })
})
