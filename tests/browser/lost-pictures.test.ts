import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { SAMPLE_ARTICLE } from '../support/sample-pages.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/** A page whose pictures fail, once some of them did. */
async function withoutPictures(
  { width, path, some }: { readonly width: number; readonly path: string; readonly some: number },
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await sample.browser.newContext({ viewport: { width, height: 844 } })
  try {
    await context.route(/\/assets\//, (route) => route.abort())
    const page = await context.newPage()
    await page.goto(sample.origin + path)
    await page.waitForSelector('html[data-ready]')
    await expect.poll(() => page.locator('main article [data-failed]').count()).toBeGreaterThanOrEqual(some)
    await use(page)
  } finally {
    await context.close()
  }
}

/** What stands in the places of pictures, for whoever sees it. */
const seen = (page: Page) =>
  page.locator('main article [data-failed]').evaluateAll((boxes) =>
    boxes
      .filter((box) => getComputedStyle(box).visibility === 'visible')
      .map((box) => {
        const { backgroundColor, borderStyle } = getComputedStyle(box)
        return {
          text: box.textContent,
          isPlate: backgroundColor !== 'rgba(0, 0, 0, 0)' && borderStyle === 'none',
        }
      }),
  )

test('beside text nothing is seen where a picture failed', () =>
  withoutPictures({ width: 1280, path: '/', some: 4 }, async (page) => {
    expect(await seen(page)).toEqual([])
  }))

test.each([
  { width: 390, path: '/', some: 4, initial: 'N' },
  { width: 1280, path: SAMPLE_ARTICLE, some: 1, initial: 'C' },
])('above text at $width px the box of a picture that failed stays as it was, with an initial', (where) =>
  withoutPictures(where, async (page) => {
    expect(await seen(page)).toEqual([{ text: where.initial, isPlate: true }])
  }),
)
