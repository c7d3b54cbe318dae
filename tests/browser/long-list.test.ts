import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { type ServedSite, serveFolder } from '../support/serve-folder.ts'

let sample: SampleBrowser
let served: ServedSite
const folders: string[] = []
beforeAll(async () => {
  sample = await launchBrowser()
  const data = mkdtempSync(join(tmpdir(), 'throughline-made-'))
  generateFolder({ articles: 2000, seed: 3, outDir: data })
  const site = await buildTestSite(data, { now: Date.UTC(2026, 6, 1), title: 'Made up', prerender: 0 })
  folders.push(data, site)
  served = await serveFolder(site)
})
afterAll(async () => {
  await sample?.browser.close()
  await served?.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What a page holds: elements of its document, and bytes of its script's objects that are still in use. */
async function held(page: Page): Promise<{ elements: number; bytes: number }> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return { elements: await page.locator('*').count(), bytes: usedSize }
}

test('a list that is scrolled far is a bounded document, and is found again where it was left', async () => {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
  // Pictures of other hosts would only be waited for in vain.
  await context.route(/^https:/, (route) => route.abort())
  const page = await context.newPage()
  await page.goto(served.origin)
  await page.waitForSelector('html[data-ready]')
  const before = await held(page)
  const cards = page.locator('main article')
  const seen = new Set<string>()
  let most = 0
  for (let at = 0; at < 60; at++) {
    await page.mouse.wheel(0, 2500)
    await page.waitForTimeout(40)
    most = Math.max(most, await cards.count())
    for (const id of await cards.evaluateAll((all) => all.map((card) => card.getAttribute('data-item')))) {
      if (id !== null) seen.add(id)
    }
  }
  expect(seen.size).toBeGreaterThan(400)
  expect(most).toBeLessThan(220)
  const after = await held(page)
  // What was read of the index stays in memory, some kilobytes a card; its elements and listeners do not.
  expect(after.elements).toBeLessThan(before.elements * 6)
  expect(after.bytes - before.bytes).toBeLessThan(seen.size * 20_000)
  await page.evaluate(() => {
    addEventListener('beforeprint', () => {
      document.body.dataset.printed = String(document.querySelectorAll('main article').length)
    })
  })
  await page.pdf()
  const printed = Number(await page.evaluate(() => document.body.dataset.printed))
  expect(printed).toBeGreaterThanOrEqual(seen.size)
  await expect.poll(() => cards.count()).toBeLessThan(220)
  const middle = await cards.evaluateAll((all) =>
    all.findIndex((card) => card.getBoundingClientRect().top > 100 && card.getBoundingClientRect().top < 700),
  )
  const title = await cards.nth(middle).getByRole('heading').textContent()
  const place = await page.evaluate(() => scrollY)
  await cards.nth(middle).getByRole('heading').getByRole('link').click()
  await page.waitForURL(/\/article\//)
  await page.waitForSelector('html[data-ready]')
  await page.goBack()
  await page.waitForSelector('html[data-ready]')
  expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(40)
  const current = page.locator('article[aria-current="true"]')
  expect(await current.getByRole('heading').textContent()).toBe(title)
  expect(
    await page.evaluate(() => document.activeElement?.closest('article')?.getAttribute('aria-current')),
  ).toBe('true')
  // After a reload none is current: the keys begin with what is seen.
  const seenFirst = () =>
    cards.evaluateAll((all) => all.findIndex((card) => card.getBoundingClientRect().bottom >= 0))
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  const first = await cards.nth(await seenFirst()).getAttribute('data-item')
  await page.keyboard.press('j')
  expect(await current.getAttribute('data-item')).toBe(first)
  await context.close()
})
