import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'
import { keepPage, type OpenNewspaper, openNewspaper } from '../support/open-newspaper.ts'
import { renewReader } from '../support/renew-reader.ts'

const HOUR = 3_600_000
/** Milliseconds after which a page of the site's own is shown from the device. */
const LATE = 4_000
const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="40" height="30"/>'

let sample: SampleBrowser
let renewed: string
let paper: OpenNewspaper
let page: Page
beforeAll(async () => {
  sample = await launchBrowser()
  renewed = await renewReader()
})
afterAll(async () => {
  await sample?.browser.close()
  if (renewed) rmSync(renewed, { recursive: true, force: true })
})
beforeEach(() => open('/'))
afterEach(() => paper?.close())

async function open(base: string): Promise<void> {
  paper = await openNewspaper(sample.browser, FILES, { base })
  page = await paper.context.newPage()
}

function file(title: string, hoursAgo: number, more = ''): string {
  const slug = title.toLowerCase().replaceAll(' ', '-')
  return makeFile(
    {
      title: `"${title}"`,
      webUrl: `"https://paper.example/${slug}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
    },
    `provider: { name: The Ledger, domain: ledger.example }\n${more}`,
  )
}

const related = (address: string) =>
  `related: [{ title: x, webUrl: "https://paper.example/${address}", publishedDateTime: 2026-11-23T00:00:00Z }]\n`

/** More stories than a first page holds, so that some are never seen. */
const FILES: Readonly<Record<string, string>> = {
  'articles/array.md': file(
    'Array opens',
    3,
    'topics: [Energy]\nimages: [{ url: /assets/array.svg, width: 40, height: 30 }]\n',
  ),
  'articles/costs.md': file('Array costs', 4, `topics: [Energy]\n${related('array-opens')}`),
  'articles/chip.md': file('Chip from scratch', 5, 'topics: [Chips]\n'),
  'assets/array.svg': PICTURE,
  ...Object.fromEntries(
    Array.from({ length: 70 }, (_, at) => [`articles/tide-${at}.md`, file(`Tide table ${at}`, 10 + at)]),
  ),
}

const GROWN = { 'articles/stops.md': file('Array stops', 1, related('array-opens')) }
const WITHDRAWN = { 'articles/chip.md': file('Chip from scratch', 5, 'removed: true\n') }

const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const offlineLine = () => page.getByText('Offline: showing what this device kept, as of')
const offer = (tab: Page) => tab.getByText('A new version of this reader is ready')
const isRenewed = (tab: Page) => tab.getByText('Made with a newer Throughline')

/** Waits until a story with both articles is on the device. */
async function untilKept(one: string, two: string): Promise<void> {
  const texts = () =>
    page.evaluate(async () => {
      const found: string[] = []
      for (const name of (await caches.keys()).filter((key) => key.includes('shards'))) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          found.push((await (await cache.match(request))?.text()) ?? '')
      }
      return found
    })
  const isStory = (text: string) => text.includes('"coverage":[') && text.includes(one) && text.includes(two)
  await expect.poll(async () => (await texts()).some(isStory), { timeout: 20_000 }).toBe(true)
}

describe('without a network', () => {
  test.each(['/', '/news/'])(
    'a feed that was shown under %s is there again, and says of when',
    async (base) => {
      await paper.close()
      await open(base)
      await paper.go(page, '/')
      await keepPage(page)
      await paper.context.setOffline(true)
      await page.reload()
      await page.waitForSelector('html[data-ready]')
      await heading('Array opens').waitFor()
      expect(await page.locator('main article').count()).toBe(30)
      await offlineLine().waitFor()
      await page.waitForFunction(() => [...document.images].some((image) => image.naturalWidth > 0))
      await paper.context.setOffline(false)
      await offlineLine().waitFor({ state: 'detached' })
    },
  )

  test('an article of a feed that was shown opens from its card, which says what is missing', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.context.setOffline(true)
    await paper.go(page, '/article/chip')
    await heading('Chip from scratch').waitFor()
    await page.getByRole('link', { name: 'Read at The Ledger' }).waitFor()
    await page.getByRole('alert').getByText('Its coverage needs a connection').waitFor()
    await paper.context.setOffline(false)
    await heading('The only article of its story so far').waitFor()
  })

  test('what lies over a page and is not here yet leaves the page as it is, says why, and comes later', async () => {
    await paper.go(page, '/?sort=balanced')
    await paper.context.setOffline(true)
    const openers = [
      page.getByRole('button', { name: /^More about/ }).first(),
      page.getByRole('button', { name: 'Filters' }),
      page.getByRole('button', { name: 'Change weights' }),
    ]
    for (const opener of openers) {
      await opener.press('Enter')
      await page.getByRole('status').getByText('You are offline').waitFor()
      expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
      await page.getByRole('button', { name: 'Dismiss' }).click()
    }
    await page.keyboard.press('?')
    await page.getByRole('status').getByText('You are offline').waitFor()
    await paper.context.setOffline(false)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keys' }).waitFor()
  })

  test('an article that was never seen says so, with a way on', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.context.setOffline(true)
    await paper.go(page, '/article/tide-60')
    const alert = page.getByRole('alert')
    await alert.getByText('This part was never opened on this device').waitFor()
    await alert.getByRole('link', { name: 'front page' }).click()
    await heading('Array opens').waitFor()
  })

  test.each(['s', 'f'])(
    'a story that was kept by the key %s can be read whole, as it is now',
    async (key) => {
      await paper.go(page, '/')
      await keepPage(page)
      await page.keyboard.press('j')
      await page.keyboard.press(key)
      await untilKept('Array opens', 'Array costs')
      await paper.publish(GROWN)
      await paper.go(page, '/topics')
      await untilKept('Array stops', 'Array costs')
      await paper.context.setOffline(true)
      await paper.go(page, '/story/array')
      const coverage = page.getByRole('region', { name: 'Coverage' })
      for (const title of ['Array stops', 'Array opens', 'Array costs'])
        await coverage.getByRole('link', { name: title, exact: true }).first().waitFor()
    },
  )

  test('a topic that was seen in an earlier edition is shown as it was then', async () => {
    await paper.go(page, '/topics/energy')
    await keepPage(page)
    await paper.publish(GROWN)
    await paper.go(page, '/')
    await heading('Array stops').waitFor()
    await paper.context.setOffline(true)
    await paper.go(page, '/topics/energy')
    await page.locator('main article').getByText('Array opens').first().waitFor()
  })

  test('a page of the site that has no code here yet opens', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.context.setOffline(true)
    await paper.go(page, '/about')
    await heading('About The Daily Test').waitFor()
  })
})

test('a page whose code did not come without a network comes by itself when it is back', async () => {
  await paper.go(page, '/')
  await paper.context.setOffline(true)
  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click()
  await heading('You are offline').waitFor()
  // A network that is back may lead nowhere at first.
  let refused = 0
  await page.route('**/*', (route) => {
    refused++
    return route.abort()
  })
  await paper.context.setOffline(false)
  await expect.poll(() => refused, { timeout: 20_000 }).toBeGreaterThan(1)
  await heading('You are offline').waitFor({ state: 'detached' })
  await page.getByRole('alert').waitFor()
  await page.unroute('**/*')
  await page.getByRole('heading', { level: 1, name: /^About/ }).waitFor()
})

test('an article that was taken back is gone from the device too, once that is known', async () => {
  await paper.go(page, '/')
  await keepPage(page)
  await paper.publish(WITHDRAWN)
  await paper.go(page, '/article/chip')
  await heading('Chip from scratch').waitFor()
  await page.getByText('Withdrawn: the publisher has taken this article back').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Ledger')
  await paper.context.setOffline(true)
  await page.reload()
  await page.waitForSelector('html[data-ready]')
  await page.getByText('Withdrawn: the publisher has taken this article back').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Ledger')
})

test.each([/manifest\.json$/, /./])('while %s hangs, what was kept is shown', async (paths) => {
  await paper.go(page, '/')
  await keepPage(page)
  paper.hang(paths)
  await paper.go(page, '/')
  await heading('Array opens').waitFor()
  await page.getByText('The site is not responding: showing what this device kept').waitFor()
})

test('a page that the publisher put beside the site is waited for, however long it takes', async () => {
  await paper.go(page, '/')
  await keepPage(page)
  paper.fail(/desk/, ({ response }) => {
    setTimeout(() => response.setHeader('Content-Type', 'text/html').end('<h1>Our desk</h1>'), LATE)
  })
  await page.goto(paper.addressOf('/desk.html'))
  await heading('Our desk').waitFor()
})

test('pictures of other hosts are left to the browser', async () => {
  const address = 'https://pictures.example/wide.svg'
  await paper.publish({
    'articles/array.md': file('Array opens', 3, `images: [{ url: "${address}", width: 40, height: 30 }]\n`),
  })
  await paper.context.route(address, (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: PICTURE.replaceAll('40', '41') }),
  )
  await paper.go(page, '/')
  await keepPage(page)
  await paper.go(page, '/')
  await page.waitForFunction(() => [...document.images].some((image) => image.naturalWidth === 41))
  expect(
    await page.evaluate(async () => (await caches.match('https://pictures.example/wide.svg')) ?? null),
  ).toBe(null)
})

describe('a new version of the reader', () => {
  const checkForUpdate = (tab: Page) =>
    tab.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))

  test('offers itself to an open tab, which goes on until its reader takes it up', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.publish({}, { packageDir: renewed })
    // A host that keeps nothing of the version before.
    for (const name of readdirSync(join(paper.site, 'app')))
      if (/^places-.*(?<!-renewed)\.js$/.test(name)) rmSync(join(paper.site, 'app', name))
    await checkForUpdate(page)
    await offer(page).waitFor()
    await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click()
    await heading('About The Daily Test').waitFor()
    expect(await isRenewed(page).count()).toBe(0)
    await page.getByRole('button', { name: 'Update now' }).click()
    await isRenewed(page).waitFor()
    await page.waitForSelector('html[data-ready]')
    expect(await offer(page).count()).toBe(0)
  })

  test('that one tab runs leaves the other as it is, with all its parts', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.publish({}, { packageDir: renewed })
    for (const name of readdirSync(join(paper.site, 'app')))
      if (/^places-.*(?<!-renewed)\.js$/.test(name)) rmSync(join(paper.site, 'app', name))
    const other = await paper.context.newPage()
    await paper.go(other, '/')
    await isRenewed(other).waitFor()
    await offer(page).waitFor()
    expect(await offer(other).count()).toBe(0)
    expect(await isRenewed(page).count()).toBe(0)
    await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click()
    await heading('About The Daily Test').waitFor()
    await page.getByRole('button', { name: 'Update now' }).click()
    await isRenewed(page).waitFor()
  })

  test('is taken up where the browser lets its worker wait', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.publish({}, { packageDir: renewed })
    const worker = join(paper.site, 'sw.js')
    const waiting = readFileSync(worker, 'utf8').replace('skipWaiting()', 'clients')
    expect(waiting).not.toBe(readFileSync(worker, 'utf8'))
    writeFileSync(worker, waiting)
    await checkForUpdate(page)
    await page.getByRole('button', { name: 'Update now' }).click()
    await isRenewed(page).waitFor()
  })

  test('leaves of those before it no more than a hundred parts on the device', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    const inCache = (kind: string) =>
      page.evaluate(async (start) => {
        const name = (await caches.keys()).find((one) => one.startsWith(start)) ?? ''
        return (await (await caches.open(name)).keys()).map(({ url }) => url)
      }, kind)
    for (const mark of ['first', 'second', 'third']) {
      const folder = await renewReader(mark)
      await paper.publish({}, { packageDir: folder })
      rmSync(folder, { recursive: true, force: true })
      await paper.go(page, '/')
      await checkForUpdate(page)
      // What is put aside is cleared away last.
      const isOfThis = (url: string) => !url.endsWith('.js') || url.endsWith(`-${mark}.js`)
      const isCleared = async () => (await inCache('workbox-precache')).every(isOfThis)
      await expect.poll(isCleared, { timeout: 30_000 }).toBe(true)
    }
    expect((await inCache('throughline-parts')).length).toBeLessThanOrEqual(100)
  })

  test('is not spoken of for a new edition of the news', async () => {
    await paper.go(page, '/')
    await keepPage(page)
    await paper.publish(GROWN)
    await checkForUpdate(page)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBe(null)
    expect(await offer(page).count()).toBe(0)
  })
})

test('a part that is gone from the site is asked for by one reload, and no more', async () => {
  await paper.go(page, '/')
  for (const name of readdirSync(join(paper.site, 'app')))
    if (name.startsWith('places-')) rmSync(join(paper.site, 'app', name))
  let loads = 0
  page.on('load', () => loads++)
  await page.getByRole('contentinfo').getByRole('link', { name: 'About' }).click()
  await page.waitForURL('**/about')
  await page.getByRole('alert').getByText('The network is not responding').waitFor()
  await page.waitForTimeout(1000)
  expect(loads).toBe(1)
})
