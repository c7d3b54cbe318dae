import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { SAMPLE_ARTICLE, SAMPLE_PAGES, SAMPLE_STORY } from '../support/sample-pages.ts'

/** Those that show pictures. */
const PICTURED = ['/', '/?sort=quality&view=articles', SAMPLE_STORY, SAMPLE_ARTICLE]
/** How long a page is watched after it is ready: longer than a slow picture takes, in milliseconds. */
const LATER = 700
/** Pages that are watched at the same time. */
const AT_ONCE = 4

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** Everything that moved on a page by itself, with its layout shift, until well after it was ready. */
async function shiftsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(LATER)
  const moved = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & {
            readonly value: number
            readonly sources: readonly { readonly node: Node | null }[]
          })[]
          resolve(
            shifts
              .filter(({ value }) => value > 0)
              .map(({ value, sources }) => {
                const nodes = sources.map(({ node }) =>
                  node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.nodeName ?? 'gone'),
                )
                return `${value.toFixed(4)} ${nodes.join(' | ')}`
              }),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve([]), 50)
      }),
  )
  return moved.map((one) => `${path} ${one}`)
}

function slowly(route: Route): void {
  setTimeout(() => void route.continue().catch(() => {}), 500)
}

const LOST: Record<string, (route: Route) => unknown> = {
  failing: (route) => route.abort(),
  missing: (route) => route.fulfill({ status: 404, body: '' }),
}

/** A slow phone's line, in bytes a second and milliseconds. */
const SLOW = { offline: false, downloadThroughput: 200_000, uploadThroughput: 90_000, latency: 150 }

describe.each([1280, 390])('at %i px', (width) => {
  async function withPage(use: (page: Page) => Promise<void>): Promise<void> {
    const context = await sample.browser.newContext({ viewport: { width, height: 844 } })
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
    }
  }

  async function allShifts(page: Page, paths: readonly string[]): Promise<string[]> {
    const shifts: string[] = []
    for (const path of paths) shifts.push(...(await shiftsOf(page, path)))
    return shifts
  }

  test('nothing moves by itself on any page while all of it comes slowly', { timeout: 300_000 }, async () => {
    // Mostly it is waited for the line: some at once.
    const shares = Array.from({ length: AT_ONCE }, (_, share) =>
      SAMPLE_PAGES.filter((_, at) => at % AT_ONCE === share),
    )
    const watch = (paths: readonly string[]) =>
      withPage(async (page) => {
        const devtools = await page.context().newCDPSession(page)
        await page.route(/\/assets\//, slowly)
        await devtools.send('Network.emulateNetworkConditions', SLOW)
        // Otherwise all but the first page would have their code at hand.
        await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
        expect(await allShifts(page, paths)).toEqual([])
      })
    await Promise.all(shares.map(watch))
  })

  test.each(Object.entries(LOST))('nor while pictures are %s', (_, answer) =>
    withPage(async (page) => {
      await page.route(/\/assets\//, answer)
      expect(await allShifts(page, PICTURED)).toEqual([])
    }),
  )

  test('nor where a look is set, a source is muted and a visit was before', () =>
    withPage(async (page) => {
      await page.goto(`${sample.origin}/settings`)
      await page.waitForSelector('html[data-ready]')
      for (const label of ['Dark', 'Large', 'Compact']) await page.getByLabel(label, { exact: true }).check()
      await page.goto(`${sample.origin}/source/northernledger.example`)
      await page.getByRole('button', { name: 'Mute' }).click()
      await page.evaluate(() => {
        const visits = { seen: Date.now(), previous: Date.now() - 2 * 86_400_000 }
        localStorage.setItem('throughline:last-seen', JSON.stringify(visits))
      })
      expect(await allShifts(page, [...PICTURED, '/following'])).toEqual([])
    }))
})
