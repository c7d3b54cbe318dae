import type { BrowserContextOptions, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { keepPage, openNewspaper } from '../support/open-newspaper.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

/** Pages that are made on the reader's device, each with what is above its content in any case. */
const HEADED = [
  ['/search', 'Search'],
  ['/saved', 'Saved'],
  ['/history', 'History'],
  ['/following', 'Following'],
  ['/settings', 'Settings'],
  ['/trends', 'How the news moved'],
] as const
const FRAMES = [...HEADED.map(([path]) => path), '/catch-up', '/article/there-is-no-such-article']

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function withPage(
  options: BrowserContextOptions,
  use: (page: Page, bringCode: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const context = await sample.browser.newContext(options)
  try {
    const page = await context.newPage()
    const waiting: Route[] = []
    let isLate = true
    await page.route(/\/app\/[^/]*\.js$/, (route) => {
      if (!isLate) return route.continue()
      waiting.push(route)
    })
    await use(page, async () => {
      isLate = false
      await Promise.all(waiting.map((route) => route.continue()))
      await page.waitForSelector('html[data-ready]')
    })
  } finally {
    await context.close()
  }
}

/** Opens a page whose code does not come yet. */
async function openFrame(page: Page, path: string): Promise<void> {
  await page.goto(sample.origin + path, { waitUntil: 'commit' })
  // One that is hidden does not count.
  await page.getByRole('main').waitFor()
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  // The headlines' face changes lengths within its first tenth of a second, or never.
  await page.evaluate(async () => void (await document.fonts.ready))
}

// biome-ignore lint/performance/useDomNodeTextContent: what is there and hidden is not to be told
const words = (page: Page) => page.locator('body').innerText()
const busy = (page: Page) => page.getByRole('main').getAttribute('aria-busy')

/** Where what stands around a page is, and its heading if that is there. */
function places(page: Page) {
  return page.evaluate(() =>
    [
      'header',
      'header a',
      'header input',
      'nav[aria-label="Topics"]',
      'nav[aria-label="Main"]',
      'main h1',
    ].map((selector) => {
      const {
        x = 0,
        y = 0,
        width = 0,
        height = 0,
      } = document.querySelector(selector)?.getBoundingClientRect() ?? {}
      return `${selector} ${x} ${y} ${selector === 'main h1' ? '' : width} ${height}`
    }),
  )
}

test.each(FRAMES)('%s has a banner, a navigation and a busy main before its code comes', (path) =>
  withPage({}, async (page) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !/404/.test(message.text()))
        complaints.push(message.text())
    })
    await openFrame(page, path)
    await page.getByRole('banner').getByRole('link', { name: 'Throughline' }).waitFor()
    await page.getByRole('banner').getByRole('searchbox', { name: 'Search' }).waitFor()
    await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Energy' }).waitFor()
    expect(await busy(page)).toBe('true')
    expect(complaints).toEqual([])
  }),
)

test.each(HEADED)('%s says what it is before its code comes', (path, heading) =>
  withPage({}, async (page) => {
    await openFrame(page, path)
    await page.getByRole('main').getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
  }),
)

describe.each([1280, 390])('at %i px', (width) => {
  test.each(HEADED)('nothing around the content of %s moves as it comes', (path) =>
    withPage({ viewport: { width, height: 844 } }, async (page, bringCode) => {
      await openFrame(page, path)
      const before = await places(page)
      await bringCode()
      expect(await places(page)).toEqual(before)
    }),
  )
})

test.each(FRAMES)('the masthead of %s stays until its own is there', (path) =>
  withPage({}, async (page, bringCode) => {
    await openFrame(page, path)
    await page.evaluate(() => {
      document.documentElement.dataset.bare = ''
      new MutationObserver(() => {
        if (!document.querySelector('header nav')) document.documentElement.dataset.bare = 'once'
      }).observe(document, { childList: true, subtree: true })
    })
    await bringCode()
    expect(await page.locator('html').getAttribute('data-bare')).toBe('')
  }),
)

test.each(HEADED)(
  'no sheet comes to the frame of %s, for the late face of headlines would come with it',
  (path) =>
    withPage({}, async (page, bringCode) => {
      await openFrame(page, path)
      const late: string[] = []
      page.on('request', (request) => {
        if (request.resourceType() === 'stylesheet') late.push(request.url())
      })
      await bringCode()
      expect(late).toEqual([])
    }),
)

test('what was typed before the code came is searched for, and goes on being typed', () =>
  withPage({ viewport: { width: 390, height: 844 } }, async (page, bringCode) => {
    await openFrame(page, '/search')
    await page.getByRole('searchbox').pressSequentially('tid')
    await bringCode()
    await page.keyboard.type('al')
    await page.waitForURL(/\?q=tidal$/)
    await page.getByRole('main').locator('article').first().waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('tidal')
  }))

describe('for a reader of another language', () => {
  test('a frame shows no words but the name of the site', () =>
    withPage({ locale: 'de-AT' }, async (page, bringCode) => {
      for (const path of ['/saved', '/article/there-is-no-such-article']) {
        await openFrame(page, path)
        expect(await words(page)).toBe('Throughline')
        expect(await busy(page)).toBe('true')
      }
      await bringCode()
      await page.getByRole('navigation', { name: 'Themen' }).getByRole('link', { name: 'Energy' }).waitFor()
    }))

  test('a frame runs the way of the language', () =>
    withPage({ locale: 'ar' }, async (page, bringCode) => {
      await openFrame(page, '/settings')
      const name = page.getByRole('link', { name: 'Throughline' })
      const before = await name.boundingBox()
      expect(before?.x).toBeGreaterThan(600)
      await bringCode()
      expect(await name.boundingBox()).toEqual(before)
    }))

  test('it is the one that was set where that is another than the browser asks for', () =>
    withPage({ locale: 'de' }, async (page, bringCode) => {
      await openFrame(page, '/settings')
      await bringCode()
      await page.getByRole('radio', { name: 'English' }).check()
      await page.getByRole('heading', { name: 'Settings' }).waitFor()
      await page.route(/\/app\/[^/]*\.js$/, () => {})
      await openFrame(page, '/saved')
      expect(await words(page)).toContain('Saved')
    }))

  test('what does not come at all is said, and the ways on are there', () =>
    withPage({ locale: 'de' }, async (page) => {
      await page.route(/\/app\/[^/]*\.js$/, (route) => route.abort())
      await page.goto(`${sample.origin}/saved`)
      await page.getByRole('alert').waitFor()
      await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Energy' }).waitFor()
    }))
})

test('an edition that does not come is asked for three times, then that is said, and it is asked for again', () =>
  withPage({}, async (page, bringCode) => {
    let asked = 0
    await page.route(/\/index\/manifest\.json$/, (route) => {
      asked++
      return route.abort()
    })
    await openFrame(page, '/saved')
    void bringCode()
    await page.getByRole('alert').getByText('The network is not responding').waitFor()
    await page.waitForTimeout(300)
    expect(asked).toBe(3)
    await page.unroute(/\/index\/manifest\.json$/)
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
  }))

test('without script it is said what a page needs, in the frame of the site', async () => {
  const context = await sample.browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${sample.origin}/saved`)
  expect(await page.locator('body > noscript').innerHTML()).toContain('This page needs JavaScript')
  await page.getByRole('navigation', { name: 'Topics' }).getByRole('link', { name: 'Energy' }).click()
  await page.waitForURL(/\/topics\/energy$/)
  await context.close()
})

test('without a network any address begins with the frame of the site', async () => {
  const paper = await openNewspaper(sample.browser, NEWSPAPER, { base: '/news/' })
  const page = await paper.context.newPage()
  await paper.go(page, '/')
  await keepPage(page)
  await paper.context.setOffline(true)
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const { dataset } = document.documentElement
      dataset.begun = document.querySelector('header')?.textContent ?? ''
      dataset.busy = String(document.querySelector('main')?.ariaBusy)
    })
  })
  for (const path of ['/', '/saved', '/topics/energy']) {
    await paper.go(page, path)
    const html = page.locator('html')
    expect(await html.getAttribute('data-begun'), path).toContain('The Daily Test')
    expect(await html.getAttribute('data-busy'), path).toBe('true')
  }
  await paper.close()
})
