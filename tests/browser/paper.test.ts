import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type BrowsedSite, browseSite } from '../support/browse-site.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'

const HOUR = 3_600_000
const OUTLETS = 8
const addressOf = (at: number) => `https://www.paper${at}.example/a-story`

let site: BrowsedSite
beforeAll(async () => {
  const related = Array.from({ length: OUTLETS }, (_, at) => `  - webUrl: "${addressOf(at)}"\n`).join('')
  const files = Array.from({ length: OUTLETS }, (_, at) => {
    const fields = {
      title: `A story as outlet ${at} tells it`,
      publishedDateTime: new Date(NOW - (at + 2) * HOUR).toISOString(),
      webUrl: addressOf(at),
      quality: String(90 - at),
    }
    return [`articles/story-${at}.md`, makeFile(fields, `related:\n${related}`)] as const
  })
  site = await browseSite(Object.fromEntries(files))
})
afterAll(() => site?.close())

interface Paper {
  readonly text: string
  readonly times: readonly (string | null)[]
  /** Addresses that stand behind their links. */
  readonly addresses: readonly string[]
  /** What nobody can press or choose on paper, and is there nevertheless. */
  readonly controls: readonly string[]
}

/** A page as the browser takes it for paper. */
async function paperOf(page: Page): Promise<Paper> {
  await page.evaluate(() => {
    const look = () => {
      const main = document.querySelector('main')
      const all = (selector: string) => [...(main?.querySelectorAll(selector) ?? [])]
      const shown = (element: Element) => element.checkVisibility()
      const paper = {
        text: main?.textContent ?? '',
        times: all('time').map(({ textContent }) => textContent),
        addresses: all('a').flatMap((link) => {
          const { content } = getComputedStyle(link, '::after')
          return content.includes('attr(href)') || content.includes('https:')
            ? (link.getAttribute('href') ?? [])
            : []
        }),
        controls: all('button, select, input, summary')
          .filter(shown)
          .map(({ outerHTML }) => outerHTML),
      }
      document.body.dataset.paper = JSON.stringify(paper)
    }
    addEventListener('beforeprint', look, { once: true })
  })
  await page.emulateMedia({ media: 'print' })
  await page.pdf()
  await page.emulateMedia({ media: 'screen' })
  return JSON.parse(await page.evaluate(() => document.body.dataset.paper ?? ''))
}

/** A page as a reader comes to it from another one: what is open first says its times as it was printed. */
async function withPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 } })
  try {
    await context.clock.setFixedTime(NOW)
    const page = await context.newPage()
    await page.goto(`${site.origin}/about`)
    await page.waitForSelector('html[data-ready]')
    await page.getByRole('banner').getByRole('link').first().click()
    const card = page.getByRole('article').first()
    if (path === '/article') await card.getByRole('heading').getByRole('link').click()
    if (path === '/story') await card.getByRole('link', { name: /8 articles/ }).click()
    await page.waitForURL(new RegExp(`${path}`))
    await page.waitForSelector('html[data-ready]')
    await use(page)
  } finally {
    await context.close()
  }
}

test('on paper a feed says when things were, not how long ago, and where the originals are', () =>
  withPage('/', async (page) => {
    const time = page.getByRole('article').getByRole('time').first()
    expect(await time.textContent()).toBe('2 hours ago')
    const paper = await paperOf(page)
    expect(paper.times[0]).toBe('24 November')
    expect(paper.addresses).toEqual([addressOf(0)])
    expect(paper.controls).toEqual([])
    expect(await time.textContent()).toBe('2 hours ago')
  }))

test('on paper an article says where its original is', () =>
  withPage('/article', async (page) => {
    await page.getByRole('region', { name: 'Coverage' }).waitFor()
    const paper = await paperOf(page)
    expect(paper.addresses).toEqual([addressOf(0)])
    for (let at = 0; at < OUTLETS; at++) expect(paper.text).toContain(addressOf(at))
    expect(paper.controls).toEqual([])
  }))

test('on paper a story says its days, where each original is, and everybody who covered it', () =>
  withPage('/story', async (page) => {
    const today = page.getByRole('heading', { name: /^Today/ })
    await today.waitFor()
    const paper = await paperOf(page)
    expect(paper.text).toContain('Tuesday 24 November 2026')
    expect(paper.text).not.toContain('Today')
    for (let at = 0; at < OUTLETS; at++) expect(paper.text).toContain(addressOf(at))
    expect(paper.text.match(/\+\d hours?/g)).toHaveLength(OUTLETS - 1)
    expect(paper.controls).toEqual([])
    expect(await today.count()).toBe(1)
  }))
