import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Story } from '../../src/model/story.ts'
import { axeFaults } from '../support/axe-faults.ts'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { type ServedSite, serveFolder } from '../support/serve-folder.ts'

const SAMPLE_STORY = '2026-11-20-corran-turbines-to-be-switched-on-this-weekend-council-says'
const corpus = process.env.THROUGHLINE_CORPUS
if (!corpus)
  console.warn('THROUGHLINE_CORPUS names no folder: the longest thread of a real one is not tried.')

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function withPage(width: number, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await sample.browser.newContext({ viewport: { width, height: 800 } })
  // Pictures of other hosts would only be waited for in vain.
  await context.route(/^https:/, (route) => route.abort())
  try {
    await use(await context.newPage())
  } finally {
    await context.close()
  }
}

/** Looks at the pages of a story and of one of its articles as a reader, and a check, would. */
async function lookAt(page: Page, origin: string, story: Pick<Story, 'id' | 'coverage'>): Promise<void> {
  for (const kind of ['story', 'article']) {
    await page.goto(`${origin}/${kind}/${encodeURIComponent(story.id)}`)
    await page.waitForSelector('html[data-ready]')
    const hrefs = await page
      .getByRole('region', { name: 'Coverage' })
      .locator('a[href*="/article/"]')
      .evaluateAll((links) =>
        links.map((link) => decodeURIComponent(link.getAttribute('href')?.split('/article/')[1] ?? '')),
      )
    expect(hrefs, kind).toEqual(story.coverage.map(({ id }) => id))
    expect(await axeFaults(page), kind).toEqual([])
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(wide, kind).toBeLessThanOrEqual(0)
  }
}

describe.each([1280, 320])('at %i px', (width) => {
  test('a story of the sample and its first article show all coverage, and are sound', () =>
    withPage(width, async (page) => {
      const [story] = (await storiesOf(`${sample.origin}/index`)).filter(({ id }) => id === SAMPLE_STORY)
      if (!story) throw new Error('The sample has lost its story.')
      await lookAt(page, sample.origin, story)
    }))
})

test('who carried the same text stands below its headline, though what is newer comes first', () =>
  withPage(1280, async (page) => {
    await page.goto(`${sample.origin}/story/${SAMPLE_STORY}`)
    await page.waitForSelector('html[data-ready]')
    const entry = page
      .getByRole('region', { name: 'Coverage' })
      .getByRole('listitem')
      .filter({ hasText: 'Also carried by' })
      .first()
    const carried = await entry.getByText('Also carried by').boundingBox()
    const headline = await entry.getByRole('heading').boundingBox()
    expect(carried?.y).toBeGreaterThan((headline?.y ?? Number.NaN) + (headline?.height ?? Number.NaN))
  }))

test('the point of an article is at its headline, though copies come before that', () =>
  withPage(1280, async (page) => {
    await page.goto(`${sample.origin}/story/${SAMPLE_STORY}`)
    await page.waitForSelector('html[data-ready]')
    const coverage = page.getByRole('region', { name: 'Coverage' })
    const entry = coverage.getByRole('listitem').filter({ hasText: 'Also carried by' }).first()
    const [headline, row] = await Promise.all([entry.getByRole('heading').boundingBox(), entry.boundingBox()])
    if (!headline || !row) throw new Error('The coverage shows no copies.')
    await page.evaluate((y) => scrollTo(0, y - 200), headline.y)
    const atPoint = await page.evaluate(([x, y]) => document.elementFromPoint(x, y - scrollY)?.tagName, [
      row.x + 8,
      headline.y + 9,
    ] as const)
    expect(atPoint).toBe('H3')
  }))

test('coverage in another order comes back as it was, by going back and by its address', () =>
  withPage(1280, async (page) => {
    await page.goto(`${sample.origin}/story/${SAMPLE_STORY}`)
    await page.getByRole('link', { name: 'Quality', exact: true }).click()
    await page.waitForURL(/order=quality/)
    await page.waitForSelector('html[data-ready]')
    const first = page.getByRole('region', { name: 'Coverage' }).getByRole('heading', { level: 3 }).first()
    const best = await first.textContent()
    await first.getByRole('link').click()
    await page.waitForURL(/\/article\//)
    await page.goBack()
    await page.getByRole('link', { name: 'Quality', exact: true }).waitFor()
    await page.waitForSelector('html[data-ready]')
    expect(await first.textContent()).toBe(best)
    expect(page.url()).toContain('order=quality')
  }))

describe.skipIf(!corpus)('the longest thread of a real corpus', () => {
  let site: string
  let served: ServedSite
  beforeAll(async () => {
    site = await buildTestSite(resolve(corpus ?? ''), { now: Date.now(), title: 'The corpus' })
    served = await serveFolder(site)
  })
  afterAll(async () => {
    await served?.close()
    if (site) rmSync(site, { recursive: true, force: true })
  })

  test.each([1280, 320])(
    'shows its largest story, an article of it, and the way to its others, at %i px',
    (width) =>
      withPage(width, async (page) => {
        const stories = readStories(join(site, 'index'))
        const thread = longestThread(stories)
        const [largest] = [...thread].sort((a, b) => b.coverage.length - a.coverage.length)
        if (!largest) throw new Error('The corpus has no story.')
        expect(thread.length).toBeGreaterThan(10)
        await lookAt(page, served.origin, largest)
        await page.goto(`${served.origin}/story/${encodeURIComponent(largest.id)}`)
        await page
          .getByRole('heading', { name: /in this thread$/ })
          .first()
          .locator('xpath=..')
          .getByRole('link')
          .first()
          .click()
        await page.waitForURL((url) => !url.pathname.endsWith(encodeURIComponent(largest.id)))
        await page.waitForSelector('html[data-ready]')
        expect(thread.map(({ id }) => id)).toContain(decodeURIComponent(page.url().split('/story/')[1] ?? ''))
      }),
  )
})

function longestThread(stories: readonly Story[]): Story[] {
  const threads = new Map<string, Story[]>()
  for (const story of stories) threads.set(story.thread, [...(threads.get(story.thread) ?? []), story])
  return [...threads.values()].sort((a, b) => b.length - a.length)[0] ?? []
}

function readStories(index: string): Story[] {
  const shards = join(index, 'shards')
  return readdirSync(shards).flatMap((name) => storiesIn(readFileSync(join(shards, name), 'utf8')))
}

/** Stories of a served index, by walking from its manifest. */
async function storiesOf(index: string): Promise<Story[]> {
  const read = async (path: string) => (await fetch(`${index}/${path}`)).text()
  const shardOf = (hash: string) => read(`shards/${hash}.json`)
  const { stores } = JSON.parse(await read('manifest.json'))
  const { hashes } = JSON.parse(await shardOf(stores.stories))
  return (await Promise.all(hashes.map(shardOf))).flatMap(storiesIn)
}

function storiesIn(text: string): Story[] {
  const { entries } = JSON.parse(text)
  return Array.isArray(entries) ? entries.flatMap(([, entry]) => entry?.story ?? []) : []
}
