import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

const HOUR = 3_600_000
/** The newest date of the sample. */
const EDITION = Date.UTC(2026, 10, 23, 14)
/** How much slower the processor is made: the next page then takes longer than the step back. */
const SLOWER = 20

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  const page = await context.newPage()
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  return page
}

const cards = (page: Page) => page.locator('main article')

describe('a feed', () => {
  test('grows as one scrolls, and ends', async () => {
    const page = await open('/')
    expect(await cards(page).count()).toBe(30)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() => document.querySelectorAll('main article').length >= 60)
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.getByText('That is all.').waitFor()
    expect(await cards(page).count()).toBeGreaterThan(70)
    await page.context().close()
  })

  test('is found again where it was left, going back and reloading', async () => {
    const page = await open('/')
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    await page.waitForFunction(() => document.querySelectorAll('main article').length >= 60)
    await cards(page).nth(50).scrollIntoViewIfNeeded()
    await page.waitForTimeout(100)
    const place = await page.evaluate(() => scrollY)
    await cards(page).nth(50).getByRole('heading').getByRole('link').click()
    await page.waitForURL(/\/article\//)
    await page.waitForSelector('html[data-ready]')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(3)
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    expect(Math.abs((await page.evaluate(() => scrollY)) - place)).toBeLessThan(3)
    await page.context().close()
  })

  test('shows the story that was opened to who comes back on a phone that was turned meanwhile', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } })
    const card = cards(page).nth(20)
    await card.scrollIntoViewIfNeeded()
    await page.waitForTimeout(100)
    await card.getByRole('heading').getByRole('link').click()
    await page.waitForURL(/\/article\//)
    await page.waitForSelector('html[data-ready]')
    await page.setViewportSize({ width: 844, height: 390 })
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
    const { top, bottom } = await card.evaluate((element) => element.getBoundingClientRect())
    expect(top).toBeGreaterThanOrEqual(0)
    expect(bottom).toBeLessThanOrEqual(390)
    await page.context().close()
  })

  test('opens an article at its top by a double press, too, as one step of the history', async () => {
    const page = await open('/', { viewport: { width: 1280, height: 400 } })
    // With its code at hand, an article's address is there before it is shown.
    await cards(page).first().getByRole('heading').getByRole('link').click()
    await page.waitForURL(/\/article\//)
    await page.waitForSelector('html[data-ready]')
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
    await page.evaluate(() => {
      scrollTo(0, 1500)
      const headline = document.querySelectorAll<HTMLElement>('main article h2 a')[12]
      // Faster than a hand, as on a phone that is busy.
      for (let press = 0; press < 2; press++) headline?.click()
    })
    await page.waitForURL(/\/article\//)
    await page.waitForSelector('html[data-ready]')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
    expect(new URL(page.url()).pathname).toBe('/')
    await page.context().close()
  })

  test('is ready again for whoever goes back before the next page is shown', async () => {
    const page = await open('/')
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
    const asked = await page.evaluate(() => {
      document.querySelector<HTMLElement>('main article :is(h2, h3) a')?.click()
      history.back()
      return { path: location.pathname, isReady: document.documentElement.hasAttribute('data-ready') }
    })
    expect(asked.path).toMatch(/^\/article\//)
    expect(asked.isReady).toBe(false)
    await page.waitForSelector('html[data-ready]')
    expect(new URL(page.url()).pathname).toBe('/')
    expect(await cards(page).count()).toBe(30)
    await page.context().close()
  })

  test('takes what makes no sense out of its address, and adds no step to the history', async () => {
    const page = await open('/topics')
    const steps = await page.evaluate(() => history.length)
    await page.goto(`${sample.origin}/?sort=loudest&min=200&minQuality=60.5&from=2026-02-30#main`)
    await page.waitForSelector('html[data-ready]')
    expect(page.url()).toBe(`${sample.origin}/?min=200&minQuality=61#main`)
    expect(await page.evaluate(() => history.length)).toBe(steps + 1)
    expect(await page.getByRole('link', { name: /^Remove/ }).allTextContents()).toEqual([
      'Quality 61 or more ×',
    ])
    await page.goto(`${sample.origin}/search?q=cable&sort=loudest&view=articles`)
    await page.waitForSelector('html[data-ready]')
    expect(page.url()).toBe(`${sample.origin}/search?q=cable&view=articles`)
    await page.context().close()
  })

  test('leads from a topic to a story, its thread and out to the original', async () => {
    const page = await open('/')
    const topics = page.getByRole('navigation', { name: 'Topics' })
    await topics.getByRole('link', { name: 'Energy' }).click()
    await page.getByRole('heading', { level: 1, name: 'Energy' }).waitFor()
    await page.getByRole('link', { name: '14 articles, 11 sources' }).click()
    await page.getByRole('heading', { name: 'Earlier in this thread' }).waitFor()
    const coverage = page.getByRole('region', { name: 'Coverage' })
    expect(await coverage.getByRole('link').count()).toBe(14)
    await page.getByRole('link', { name: 'Seabed lease granted after nine years' }).click()
    await page.getByRole('heading', { level: 1, name: 'Seabed lease granted after nine years' }).waitFor()
    await coverage.getByRole('link').first().click()
    const out = page.getByRole('link', { name: /^Read at / })
    await out.waitFor()
    expect(await out.getAttribute('rel')).toBe('noopener noreferrer')
    await page.context().close()
  })

  test('shows what is new since the last visit', async () => {
    const context = await sample.browser.newContext()
    await context.addInitScript(
      (seen) => {
        localStorage.setItem('throughline:last-seen', JSON.stringify({ seen, previous: seen }))
      },
      Date.UTC(2026, 10, 22, 20),
    )
    const page = await context.newPage()
    await page.goto(sample.origin)
    await page.waitForSelector('html[data-ready]')
    // Six articles, four of them one text.
    const card = page.getByRole('article').filter({ hasText: 'Tidal array in the Corran Narrows' })
    await card.getByText('+3 since your visit:').waitFor()
    const fresh = card.getByRole('img', { name: /articles, .*November; .* since your visit/ })
    expect(await fresh.count()).toBe(1)

    await card.getByRole('link', { name: /^14 articles/ }).click()
    const coverage = page.getByRole('region', { name: 'Coverage' })
    await coverage.waitFor()
    const entries = await coverage.locator('li[data-new]').count()
    expect(entries).toBeGreaterThan(2)
    await coverage.getByRole('link').first().click()
    const wayOut = page.getByRole('link', { name: /^Read at / })
    await wayOut.waitFor()
    await page.goBack()
    // The article's page has a region of the same name, and stays until the story's is ready.
    await wayOut.waitFor({ state: 'detached' })
    await coverage.waitFor()
    // It was read by now, and one is still at it.
    expect(await coverage.locator('li[data-new]').count()).toBe(entries)
    expect(await coverage.getByText('You were here').count()).toBe(0)

    await page.goBack()
    await card.waitFor()
    expect(await card.getByRole('img', { name: /articles, .*November/ }).count()).toBe(1)
    expect(await fresh.count()).toBe(0)
    await context.close()
  })
})

/** Words above the time axis that lie on others, at 20 places of the last visit along it. */
async function overlapsAboveAxis(options: BrowserContextOptions, now: number): Promise<string[]> {
  const context = await sample.browser.newContext(options)
  await context.clock.setFixedTime(now)
  const page = await context.newPage()
  const found: string[] = []
  let visits = 0
  for (let hours = 2; hours < 24 * 7; hours += 8) {
    await page.addInitScript(
      (seen) => {
        localStorage.setItem('throughline:last-seen', JSON.stringify({ seen, previous: seen }))
      },
      EDITION - hours * HOUR,
    )
    await page.goto(sample.origin)
    await page.waitForSelector('html[data-ready]')
    const words = await page.evaluate(() =>
      [...document.querySelectorAll('main svg text')].map((text) => {
        const { left, right } = text.getBoundingClientRect()
        return { text: text.textContent, left, right }
      }),
    )
    if (words.some(({ text }) => text === 'your visit')) visits++
    words.sort((a, b) => a.left - b.left)
    for (const [at, { text, left }] of words.entries()) {
      const before = words[at - 1]
      if (before && left < before.right) found.push(`${hours} hours: ${before.text}, ${text}`)
    }
  }
  expect(visits).toBeGreaterThan(15)
  await context.close()
  return found
}

describe('words above the time axis', () => {
  for (const width of [1280, 390]) {
    const options = { viewport: { width, height: 900 } }
    test(`never lie on each other at ${width} pixels`, async () => {
      expect(await overlapsAboveAxis(options, EDITION + HOUR)).toEqual([])
    })

    test(`never do so in an archive, at ${width} pixels`, async () => {
      expect(await overlapsAboveAxis(options, EDITION + 90 * 24 * HOUR)).toEqual([])
    })
  }
})

describe('on a narrow screen', () => {
  const paths = [
    '/',
    '/topics',
    '/topics/energy',
    '/sources',
    '/about',
    '/?minQuality=500',
    '/article/none',
    '/page/2',
  ]

  test.each([390, 320])('at %d px nothing is wider than the screen', async (width) => {
    const page = await open('/', { viewport: { width, height: 800 } })
    const story = await page.locator('main a[href^="/story/"]').first().getAttribute('href')
    const article = await page.locator('main h2 a').first().getAttribute('href')
    for (const path of [...paths, story ?? '', article ?? '']) {
      await page.goto(sample.origin + path)
      await page.waitForSelector('html[data-ready]')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(wide, path).toBeLessThanOrEqual(0)
    }
    await page.context().close()
  })

  test('four headlines are whole on the first screen, on a first visit and on the next', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } })
    for (const visit of ['first', 'next']) {
      const bar = await page.getByRole('navigation', { name: 'Main' }).boundingBox()
      const headline = await cards(page).nth(3).getByRole('heading').boundingBox()
      const overhang = (headline?.y ?? Number.NaN) + (headline?.height ?? 0) - (bar?.y ?? 0)
      expect(overhang, `on the ${visit} visit`).toBeLessThanOrEqual(0)
      await page.evaluate(() => {
        const visits = { seen: Date.now() - 3_600_000, previous: Date.now() - 30 * 86_400_000 }
        localStorage.setItem('throughline:last-seen', JSON.stringify(visits))
      })
      await page.reload()
      await page.waitForSelector('html[data-ready]')
    }
    await page.context().close()
  })

  test('the ways that are used most are at the bottom', async () => {
    const page = await open('/', { viewport: { width: 390, height: 844 } })
    const bar = page.getByRole('navigation', { name: 'Main' })
    await bar.getByRole('link', { name: 'Topics' }).click()
    await page.getByRole('heading', { level: 1, name: 'Topics' }).waitFor()
    await bar.getByRole('button', { name: 'Search' }).click()
    expect(
      await page.getByRole('searchbox', { name: 'Search' }).evaluate((box) => box === document.activeElement),
    ).toBe(true)
    await page.context().close()
  })
})

test('paper is light, and says what was chosen without the choices', async () => {
  const page = await open('/settings')
  const ink = () => page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
  const onLight = await ink()
  await page.getByRole('radio', { name: 'Dark' }).check()
  expect(await ink()).not.toBe(onLight)
  await page.emulateMedia({ media: 'print' })
  expect(await ink()).toBe(onLight)
  await page.goto(`${sample.origin}/`)
  await page.waitForSelector('html[data-ready]')
  const shown = async () => ({
    orders: await page.getByRole('group', { name: 'Sort by' }).getByRole('link').allTextContents(),
    tools: await page.getByText('Unread only').isVisible(),
    note: await page.getByText('Each dot is an article').isVisible(),
  })
  expect(await shown()).toEqual({ orders: ['Newest'], tools: false, note: false })
  await page.emulateMedia({ media: 'screen' })
  expect(await shown()).toEqual({ orders: expect.arrayContaining(['Quality']), tools: true, note: true })
  await page.context().close()
})

test("the browser's own bars are as light as the page in each theme", async () => {
  const page = await open('/settings')
  const lightness = () =>
    page.evaluate(() => {
      const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
      // Of those that hold, browsers take the first one.
      const bars = metas.find(({ media }) => matchMedia(media).matches)?.content
      const context = document.createElement('canvas').getContext('2d')
      return [bars, getComputedStyle(document.documentElement).backgroundColor].map((colour) => {
        if (!context || !colour) return null
        context.fillStyle = colour
        context.fillRect(0, 0, 1, 1)
        return (context.getImageData(0, 0, 1, 1).data[0] ?? 0) > 127 ? 'light' : 'dark'
      })
    })
  for (const [theme, expected] of [
    ['Dark', ['dark', 'dark']],
    ['Light', ['light', 'light']],
    ['Same as the system', ['light', 'dark']],
  ] as const)
    for (const [at, colorScheme] of (['light', 'dark'] as const).entries()) {
      await page.emulateMedia({ colorScheme })
      await page.getByRole('radio', { name: theme }).check()
      expect(await lightness(), `${theme}, ${colorScheme}`).toEqual([expected[at], expected[at]])
    }
  await page.context().close()
})

test('nothing moves while pictures come', async () => {
  const page = await open('/')
  const shift = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 800)
      }),
  )
  expect(shift).toBeLessThan(0.001)
  await page.context().close()
})

test('a connection that is lost is said in words, and mended once it is back', async () => {
  const page = await open('/')
  await page.context().setOffline(true)
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('You are offline')
  await page.context().setOffline(false)
  await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
  await page.getByRole('link', { name: 'Coastal Courier' }).waitFor()
  await page.context().close()
})

test('a site that does not answer is said in words, and found again by trying again', async () => {
  const page = await open('/')
  await page.route('**/*', (route) => route.abort())
  await page.getByRole('link', { name: 'Sources', exact: true }).click()
  const again = page.getByRole('button', { name: 'Try again' })
  await again.waitFor()
  expect(await page.getByRole('alert').textContent()).toContain('The network is not responding')
  await page.unroute('**/*')
  await again.click()
  await page.getByRole('heading', { level: 1, name: 'Sources' }).waitFor()
  await page.getByRole('link', { name: 'Coastal Courier' }).waitFor()
  await page.context().close()
})

test('words are looked for from the masthead', async () => {
  const page = await open('/topics')
  await page.getByRole('searchbox', { name: 'Search' }).fill('kelp hesk')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=kelp\+hesk/)
  await page.getByRole('heading', { level: 1, name: 'kelp hesk' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/search')
  await page.waitForSelector('html[data-ready]')
  expect(await cards(page).count()).toBe(1)
  await page.context().close()
})
