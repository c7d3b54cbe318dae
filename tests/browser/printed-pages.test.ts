import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const STORY = '/story/2026-11-20-corran-turbines-to-be-switched-on-this-weekend-council-says'
const ARTICLE = STORY.replace('story', 'article')
/** Of one edition, which they bring along. */
const OF_EDITION = ['/', '/topics', '/sources', '/about']
/** The same in all editions: they ask which is the newest. */
const TIMELESS = [
  '/page/2',
  '/topics/energy',
  '/source/northernledger.example',
  // Known from references alone.
  '/source/quaystreet.example',
  ARTICLE,
  STORY,
]

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function withContext(
  options: BrowserContextOptions,
  use: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await sample.browser.newContext(options)
  try {
    await use(await context.newPage(), context)
  } finally {
    await context.close()
  }
}

function makeGate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

describe('without script', () => {
  const withoutScript = (use: (page: Page) => Promise<void>) => withContext({ javaScriptEnabled: false }, use)
  const cards = (page: Page) => page.locator('main article :is(h2, h3) a')

  test('the feed can be read, and paged through', () =>
    withoutScript(async (page) => {
      await page.goto(`${sample.origin}/`)
      expect(await cards(page).count()).toBe(30)
      const first = await cards(page).first().textContent()
      await page.getByRole('link', { name: 'More stories' }).click()
      await page.waitForURL('**/page/2')
      expect(await page.title()).toMatch(/^Page 2 · /)
      expect(await cards(page).count()).toBeGreaterThan(5)
      expect(await cards(page).first().textContent()).not.toBe(first)
      await page.getByRole('link', { name: 'Back to page 1' }).click()
      await page.waitForURL(`${sample.origin}/`)
      expect(await cards(page).first().textContent()).toBe(first)
    }))

  test('topics, stories, articles and originals are a link away', () =>
    withoutScript(async (page) => {
      await page.goto(`${sample.origin}/topics/energy`)
      expect(await page.locator('main h1').textContent()).toBe('Energy')
      await page.locator('main a[href^="/story/"]').first().click()
      await page.waitForURL(/\/story\//)
      const coverage = page.getByRole('region', { name: 'Coverage' })
      expect(await coverage.locator('a[href^="/article/"]').count()).toBeGreaterThan(1)
      await coverage.locator('a[href^="/article/"]').first().click()
      await page.waitForURL(/\/article\//)
      const original = page.locator('main').getByRole('link', { name: /^Read at / })
      expect(await original.getAttribute('href')).toMatch(/^https:/)
    }))

  test('what needs script is not offered, and search says what it needs', () =>
    withoutScript(async (page) => {
      await page.goto(`${sample.origin}/`)
      const excuse = page.locator('search noscript')
      expect(await excuse.isVisible()).toBe(true)
      expect(await excuse.textContent()).toContain('Search needs JavaScript')
      expect(await page.locator('button:visible, input:visible').count()).toBe(0)
      expect(await page.getByRole('group', { name: 'Sort by' }).count()).toBe(0)
    }))

  test('nothing is told that only script would make true', () =>
    withoutScript(async (page) => {
      await page.goto(`${sample.origin}/`)
      await page.getByText('Each dot is an article').waitFor()
      expect(await page.getByText('next visit').isVisible()).toBe(false)
      await page.goto(`${sample.origin}/about`)
      await page.getByText('Days begin and end in UTC').waitFor()
      expect(await page.getByText('last built').isVisible()).toBe(false)
    }))

  test('an unknown article is a page that says so', () =>
    withoutScript(async (page) => {
      const response = await page.goto(`${sample.origin}/article/there-is-no-such-article`)
      expect(response?.status()).toBe(404)
      expect(await page.locator('main h1').textContent()).toBe('There is no such page')
    }))
})

interface Taken {
  readonly complaints: readonly string[]
  readonly data: readonly string[]
  /** True where the printed elements are those that the reader goes on with. */
  readonly isTakenOver: boolean
}

async function take(page: Page, address: string): Promise<Taken> {
  const complaints: string[] = []
  const data: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (request.url().includes('/index/')) data.push(request.url())
  })
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () =>
      document.getElementById('main')?.setAttribute('data-first', ''),
    )
  })
  await page.goto(address)
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(300)
  const isTakenOver = (await page.locator('main[data-first]').count()) === 1
  return { complaints, data, isTakenOver }
}

describe('with script', () => {
  test.each([...OF_EDITION, ...TIMELESS])(
    '%s is taken over without a complaint or a request for its data',
    (path) =>
      withContext({}, async (page) => {
        const { data, ...taken } = await take(page, sample.origin + path)
        expect(taken).toEqual({ complaints: [], isTakenOver: true })
        expect(data).toHaveLength(TIMELESS.includes(path) ? 2 : 0)
      }),
  )

  test('an article says of which edition the site is once it is taken over', () =>
    withContext({}, async (page) => {
      await take(page, sample.origin + ARTICLE)
      expect(await page.locator('header time').count()).toBe(1)
      expect(await page.locator('footer').textContent()).toMatch(/stories, the newest from /)
      expect(await page.locator('footer').isVisible()).toBe(true)
    }))

  test('an article that was printed when the site was another gets a page of its own in its place', () =>
    withContext({}, async (page) => {
      await page.route(`**${ARTICLE}`, async (route) => {
        const response = await route.fetch()
        const body = (await response.text()).replace('"shown":"[{', '"shown":"[null,{')
        await route.fulfill({ response, body })
      })
      const { complaints, isTakenOver } = await take(page, sample.origin + ARTICLE)
      expect({ complaints, isTakenOver }).toEqual({ complaints: [], isTakenOver: false })
      expect(await page.locator('main h1').count()).toBe(1)
    }))

  test('nothing of the code shares the line with what a page is painted with', () =>
    withContext({}, async (page) => {
      await page.goto(`${sample.origin}/topics/energy`)
      await page.waitForSelector('html[data-ready]')
      const parts = await page.evaluate(() =>
        performance.getEntriesByType('resource').map((entry) => {
          const { name, startTime, responseEnd } = entry as PerformanceResourceTiming
          return { name, startTime, responseEnd }
        }),
      )
      const sheets = parts.filter(({ name }) => name.endsWith('.css'))
      const code = parts.filter(({ name }) => name.endsWith('.js'))
      // What reads the index comes as well, for a page of all editions asks which is the newest.
      expect(code).toHaveLength(2)
      expect(sheets).toHaveLength(1)
      const first = Math.min(...code.map(({ startTime }) => startTime))
      expect(first).toBeGreaterThanOrEqual(sheets[0]?.responseEnd ?? Number.NaN)
    }))

  test('cards far down wait for the code, unless one comes back to them', () =>
    withContext({ viewport: { width: 390, height: 844 } }, async (page) => {
      let gate = makeGate()
      await page.route('**/app/index-*.js', async (route) => {
        await gate.opened
        await route.continue()
      })
      const far = page.locator('main article').nth(25)
      const visibility = () => far.evaluate((card) => getComputedStyle(card).contentVisibility)
      await page.goto(`${sample.origin}/`, { waitUntil: 'commit' })
      await far.waitFor({ state: 'attached' })
      expect(await visibility()).toBe('auto')
      gate.open()
      await page.waitForSelector('html[data-ready]')
      expect(await visibility()).toBe('visible')
      await page.evaluate(() => scrollTo(0, 3000))
      await page.waitForFunction(() => Object.values(sessionStorage).includes('3000'))
      gate = makeGate()
      await page.reload({ waitUntil: 'commit' })
      await far.waitFor({ state: 'attached' })
      expect(await visibility()).toBe('visible')
      gate.open()
    }))

  test('a picture that failed before the code came is known to have failed', () =>
    withContext({}, async (page) => {
      const gate = makeGate()
      await page.route('**/app/index-*.js', async (route) => {
        await gate.opened
        await route.continue()
      })
      await page.route('**/assets/**', (route) => route.abort())
      await page.goto(`${sample.origin}/`, { waitUntil: 'commit' })
      const lead = page.locator('main article').first()
      await lead.locator('img').evaluate(
        (image: HTMLImageElement) =>
          new Promise<void>((resolve) => {
            if (image.complete) resolve()
            else image.addEventListener('error', () => resolve())
          }),
      )
      gate.open()
      await lead.locator('[data-failed]').waitFor({ state: 'attached' })
      expect(await lead.locator('img').count()).toBe(0)
    }))

  test('a page is taken over as it is in the dark, too', () =>
    withContext({ colorScheme: 'dark' }, async (page) => {
      expect(await take(page, `${sample.origin}/`)).toEqual({ complaints: [], data: [], isTakenOver: true })
    }))

  test('a reader who was here before gets a page of the own in its place, as quietly', () =>
    withContext({}, async (page) => {
      await page.goto(`${sample.origin}/settings`)
      await page.waitForSelector('html[data-ready]')
      await page.evaluate(() => {
        const visits = { seen: Date.now(), previous: Date.now() - 2 * 86_400_000 }
        localStorage.setItem('throughline:last-seen', JSON.stringify(visits))
      })
      const { complaints, data } = await take(page, `${sample.origin}/`)
      expect({ complaints, data }).toEqual({ complaints: [], data: [] })
      expect(await page.getByText('Each dot is an article').count()).toBe(0)
    }))

  test('a muted source is never seen on a printed page', () =>
    withContext({}, async (page) => {
      await page.goto(`${sample.origin}/source/northernledger.example`)
      await page.waitForSelector('html[data-ready]')
      await page.getByRole('button', { name: 'Mute' }).click()
      await page.addInitScript(() => {
        const seen: string[] = []
        Object.assign(globalThis, { seen })
        const look = () => {
          const card = document.querySelector('main article')
          if (card?.checkVisibility() && document.documentElement.hasAttribute('data-held'))
            seen.push('shown')
          const main = document.querySelector('main')
          if (main && document.documentElement.hasAttribute('data-held')) seen.push(`busy ${main.ariaBusy}`)
          requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      })
      const { complaints } = await take(page, `${sample.origin}/`)
      expect(complaints).toEqual([])
      const seen = await page.evaluate(() => Reflect.get(globalThis, 'seen') as string[])
      expect(seen).not.toContain('shown')
      expect(await page.locator('main article').filter({ hasText: 'Northern Ledger' }).count()).toBe(0)
    }))

  test('an order in the address is never answered by the printed one', () =>
    withContext({}, async (page) => {
      const { complaints, isTakenOver } = await take(page, `${sample.origin}/?sort=quality`)
      expect({ complaints, isTakenOver }).toEqual({ complaints: [], isTakenOver: false })
      expect(await page.locator('[aria-current="true"]', { hasText: 'Quality' }).count()).toBe(1)
    }))
})

describe('the file of a page, as some hosts call it', () => {
  let page: Page
  beforeAll(async () => {
    // A worker would answer from the second address on.
    const context = await sample.browser.newContext({ serviceWorkers: 'block' })
    page = await context.newPage()
  })
  afterAll(() => page?.context().close())

  test.each([...OF_EDITION, ...TIMELESS, '/search', '/settings'])(
    'is that page under its own address: %s',
    async (path) => {
      await page.goto(`${sample.origin}${path === '/' ? '/index' : path}.html?minQuality=x#main`)
      await page.waitForSelector('html[data-ready]')
      expect(new URL(page.url()).pathname).toBe(path)
      expect(await page.locator('main h1').textContent()).not.toMatch(/^(?:There is )?[Nn]o such/)
      expect(await page.locator('main [role=alert]').count()).toBe(0)
    },
  )
})
