import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateFolder } from '../../src/publisher/generate/generate-folder.ts'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { type CountedSite, type Sent, serveCounted } from '../support/serve-counted.ts'
import { untilPacked } from '../support/until-packed.ts'

/** Long enough for what a page fetches on its own after it is shown, in milliseconds. */
const AFTER_LOAD = 2500

/** What comes, by its path. */
const KINDS = {
  page: /^\/[^.]*$/,
  style: /\.css$/,
  script: /\.js$/,
  font: /\.woff2$/,
  data: /^\/index\//,
} as const
type Kind = keyof typeof KINDS

/**
 * The most that each may cost, in requests and in bytes as `serve` sends them, heads included: a fiftieth more than it
 * did when this was written, on a made-up newspaper of 5,000 articles. What costs less from now on is to be written down
 * here, and what costs more needs a reason.
 */
const BUDGETS = {
  // The front page with 30 cards, their data and its styles, all its script in one file, and one serif; the sans is the
  // system's.
  firstView: {
    page: [1, 21_670],
    style: [0, 0],
    script: [1, 105_600],
    font: [1, 60_280],
    data: [0, 0],
  },
  // Three words of a headline: the code of reading and of searching, a shard or two for each word, texts of what is
  // found; what shows stories, which comes with the first press; and what stands beside the results, with the catalogue
  // that it counts.
  search: { style: [3, 5_980], script: [8, 37_600], data: [9, 67_500] },
  // The code of reading, of empty lists and of stories, which a first view had before, and of the form; the catalogue and
  // sources.
  filters: { style: [3, 6_880], script: [5, 28_250], data: [4, 27_220] },
  // A topic and a source together: the shorter list and some of its pages.
  filtered: { style: [0, 0], script: [0, 0], data: [4, 44_710] },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Kind, readonly [number, number]>>>>>
/** What a first search may cost in any case, whatever it did. */
const FIRST_SEARCH = 200_000

let sample: SampleBrowser
let served: CountedSite
const folders: string[] = []
beforeAll(async () => {
  sample = await launchBrowser()
  const data = mkdtempSync(join(tmpdir(), 'throughline-made-'))
  generateFolder({ articles: 5000, seed: 1, outDir: data })
  const site = await buildTestSite(data, { now: Date.UTC(2026, 6, 1), title: 'Made up', prerender: 0 })
  folders.push(data, site)
  served = await serveCounted(site)
  await untilPacked(served.origin)
})
afterAll(async () => {
  await served?.close()
  await sample?.browser.close()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

/** What was sent from the beginning of something until the page was ready for as long as it may fetch more. */
async function costOf(page: Page, use: () => Promise<unknown>): Promise<readonly Sent[]> {
  const before = served.sent.length
  await use()
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(AFTER_LOAD)
  return served.sent.slice(before)
}

/** What some answers of each kind cost, as far as that is more than it may be. */
function excessOf(
  sent: readonly Sent[],
  budget: Readonly<Record<string, readonly [number, number]>>,
): string[] {
  return Object.entries(KINDS).flatMap(([kind, pattern]) => {
    const found = sent.filter(({ path }) => pattern.test(path.replace(/\?.*/, '')))
    const bytes = sumOf(found)
    const [mostRequests, mostBytes] = budget[kind] ?? [0, 0]
    const isWithin = found.length <= mostRequests && bytes <= mostBytes
    return isWithin ? [] : [`${kind}: ${found.length} requests, ${bytes} bytes`]
  })
}

function sumOf(sent: readonly Sent[]): number {
  return sent.reduce((sum, { bytes }) => sum + bytes, 0)
}

const openPage = () => sample.browser.newPage({ viewport: { width: 1280, height: 900 } })

/**
 * The front page, without what it does when it has been idle for a while, which on a slow machine would come in between:
 * it asks for its data once more, and starts the worker.
 */
async function openFrontPage(): Promise<Page> {
  const page = await openPage()
  await page.addInitScript(() => {
    globalThis.requestIdleCallback = () => 0
  })
  await page.goto(served.origin)
  await page.waitForSelector('html[data-ready]')
  return page
}

test('a first view costs no more than it did', async () => {
  const page = await openPage()
  expect(excessOf(await costOf(page, () => page.goto(served.origin)), BUDGETS.firstView)).toEqual([])
  await page.close()
})

test('a first search costs no more than it did, and at most 200 KB', async () => {
  const page = await openFrontPage()
  const [title = ''] = await page.locator('main article :is(h2, h3)').allTextContents()
  const words = title.split(' ').slice(0, 3).join(' ')
  const sent = await costOf(page, async () => {
    await page.getByRole('searchbox', { name: 'Search' }).fill(words)
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
  })
  expect(excessOf(sent, BUDGETS.search)).toEqual([])
  expect(sumOf(sent)).toBeLessThan(FIRST_SEARCH)
  await page.close()
})

test('filters cost no more than they did to be opened, and to be applied', async () => {
  const page = await openFrontPage()
  const dialog = page.getByRole('dialog', { name: 'Filters' })
  const opened = await costOf(page, async () => {
    await page.getByRole('button', { name: 'Filters' }).click()
    await dialog.getByText(/^[\d,]+ stories$/).waitFor()
  })
  expect(excessOf(opened, BUDGETS.filters)).toEqual([])
  const applied = await costOf(page, async () => {
    for (const name of ['Topics', 'Sources'])
      await dialog.getByRole('group', { name }).getByRole('checkbox').first().click()
    await dialog.getByRole('button', { name: 'Show', exact: true }).click()
    await page.waitForURL(/topic=.*source=/)
  })
  expect(excessOf(applied, BUDGETS.filtered)).toEqual([])
  await page.close()
})
