import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import type { BuildOptions } from '../../src/publisher/site/build-options.ts'
import { launchBrowser, type SampleBrowser } from './launch-browser.ts'
import { makeFile } from './make-data-folder.ts'
import { type OpenNewspaper, openNewspaper } from './open-newspaper.ts'

export const MANIFEST = /\/index\/manifest\.json$/
export const SHARDS = /\/index\/shards\//

const FILES = {
  'articles/array.md': file('Array opens', 'topics: [Energy]\n'),
  'articles/costs.md': file('Array costs', `topics: [Energy]\n${related('array-opens')}`),
  'articles/chip.md': file('Chip from scratch', 'topics: [Chips]\n'),
}

/** What a deploy brings, each another edition than the last. */
export const grown = (edition: string) => ({
  'articles/stops.md': file(`Array stops, ${edition}`, `topics: [Energy]\n${related('array-opens')}`),
})

function file(title: string, more: string): string {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return makeFile(
    { title: `"${title}"`, webUrl: `"https://paper.example/${slug}"` },
    `provider: { name: The Ledger, domain: ledger.example }\n${more}`,
  )
}

function related(slug: string): string {
  return `related: [{ title: x, webUrl: "https://paper.example/${slug}" }]\n`
}

/** What the page of an article says when all of it has come. */
export const WHOLE_ARTICLE = /The only article of its story so far/

const follow = (page: Page, name: string) =>
  page.locator('main').getByRole('link', { name, exact: true }).first().click()

/** Pages of each kind that is read, what they show, and how they are come to from another. */
export const READ_PAGES = [
  {
    path: '/topics/energy',
    shows: /Array (?:opens|costs)/,
    from: '/topics',
    lead: (page: Page) => follow(page, 'Energy'),
  },
  {
    path: '/article/chip',
    shows: WHOLE_ARTICLE,
    from: '/',
    lead: (page: Page) => follow(page, 'Chip from scratch'),
  },
  {
    path: '/story/array',
    shows: /Array costs/,
    from: '/',
    lead: (page: Page) => page.locator('main a[href^="/story/"]').first().click(),
  },
  {
    path: '/search?q=chip',
    shows: /Chip from scratch/,
    from: '/about',
    lead: (page: Page) => page.getByRole('searchbox', { name: 'Search' }).fill('chip'),
  },
]

/** What a test of faults works with. */
export interface Desk {
  readonly paper: OpenNewspaper
  /** Of a device that has kept nothing yet. */
  readonly page: Page
  readonly whenTold: (words: RegExp) => Promise<void>
  readonly whenShown: (words: RegExp) => Promise<void>
  /** Takes the way on that is offered, now that nothing is wrong any more. */
  readonly goOn: (name?: string) => Promise<void>
}

/** A newspaper for the tests around, on a server that fails as they say; no test may leave an error that nobody caught. */
export function withFaultyNewspaper(prerender: NonNullable<BuildOptions['prerender']>): () => Desk {
  let sample: SampleBrowser
  let paper: OpenNewspaper
  let desk: Desk
  let complaints: string[]
  beforeAll(async () => {
    sample = await launchBrowser()
    paper = await openNewspaper(sample.browser, FILES, { prerender })
  })
  afterAll(async () => {
    await paper?.close()
    await sample?.browser.close()
  })
  beforeEach(async () => {
    paper.recover()
    // What came once is in the browser's own cache, and a fault would not be met.
    const page = await sample.browser.newPage({ viewport: { width: 1280, height: 900 } })
    desk = sitDown(paper, page)
    complaints = []
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('console', (message) => {
      // That a request failed, the browser itself says.
      const isOwn = message.type() === 'error' && !message.text().startsWith('Failed to load ')
      if (isOwn) complaints.push(message.text())
    })
  })
  afterEach(async () => {
    await desk.page.close()
    expect(complaints).toEqual([])
  })
  return () => desk
}

function sitDown(paper: OpenNewspaper, page: Page): Desk {
  return {
    paper,
    page,
    whenTold: async (words) => {
      await page.getByRole('alert').getByText(words).first().waitFor()
      await page.waitForSelector('html[data-ready]')
    },
    whenShown: async (words) => {
      await page.locator('main').getByText(words).first().waitFor()
      await page.waitForSelector('html[data-ready]')
      expect(await page.getByRole('alert').count()).toBe(0)
    },
    goOn: async (name = 'Try again') => {
      paper.recover()
      await page.getByRole('button', { name }).first().click()
    },
  }
}
