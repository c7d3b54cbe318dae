import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFile, NOW } from '../support/make-data-folder.ts'
import { type OpenNewspaper, openNewspaper } from '../support/open-newspaper.ts'

const HOUR = 3_600_000

let sample: SampleBrowser
let paper: OpenNewspaper
let page: Page
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())
beforeEach(async () => {
  paper = await openNewspaper(sample.browser, {
    'articles/array-opens.md': file('The array opens', 30, { outlet: 'Ledger', quality: 90 }),
    'articles/array-costs.md': file('What the array costs', 28, {
      outlet: 'Courier',
      related: ['array-opens'],
    }),
    'articles/chips.md': file('A chip from scratch', 26, { outlet: 'Bench' }),
  })
  page = await paper.context.newPage()
})
afterEach(() => paper.close())

interface Fields {
  readonly outlet: string
  readonly quality?: number
  readonly related?: readonly string[]
  readonly more?: string
}

function file(
  title: string,
  hoursAgo: number,
  { outlet, quality = 50, related = [], more = '' }: Fields,
): string {
  const domain = `${outlet.toLowerCase()}.example`
  const links = related.map(
    (id) =>
      `  - { title: x, webUrl: "https://example.example/${id}", publishedDateTime: 2026-11-23T00:00:00Z }\n`,
  )
  const slug = title
    .toLowerCase()
    .replace(/^(the|what|a) /, '')
    .replace(/[^a-z]+/g, '-')
  return makeFile(
    {
      title: `"${title}"`,
      webUrl: `"https://example.example/${slug}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
      quality: String(quality),
    },
    `provider: { name: ${outlet}, domain: ${domain} }\n${links.length > 0 ? `related:\n${links.join('')}` : ''}${more}`,
  )
}

const go = (path: string) => paper.go(page, path)

const card = (title: string) =>
  page.locator('main article').filter({ has: page.getByRole('heading', { name: title }) })

const GROWN = {
  'articles/array-stops.md': file('The array stops', 1, { outlet: 'Minute', related: ['array-opens'] }),
}

describe('a story that was read and grew', () => {
  test('comes back, says by how much and with which headline, and has the line where the reader was', async () => {
    await go('/article/array-costs')
    await go('/')
    expect(await card('The array opens').getAttribute('data-read')).toBe('')
    await paper.publish(GROWN)
    await go('/')
    expect(await card('The array opens').getAttribute('data-read')).toBeNull()
    await card('The array opens').getByText('1 new since you read it:').waitFor()
    await card('The array opens').getByRole('link', { name: 'The array stops' }).waitFor()
    await go('/?unread=1')
    expect(await page.locator('main article').count()).toBe(2)
    await go('/story/array-opens')
    const coverage = page.getByRole('region', { name: 'Coverage' })
    const lines = await coverage.locator('h3, p:has-text("You were here")').allTextContents()
    expect(lines.map((line) => line.replace(/ (just|\d).*/, ''))).toEqual([
      'The array stops',
      'You were here',
      'What the array costs',
      'The array opens',
    ])
    await page.reload()
    await coverage.getByText('You were here').waitFor()
    await go('/')
    expect(await card('The array opens').getAttribute('data-read')).toBe('')
  })

  test('is announced in the masthead when it is followed', async () => {
    await go('/')
    await card('The array opens')
      .getByRole('button', { name: /^More about/ })
      .click()
    await page.getByRole('button', { name: /^Follow this story/ }).click()
    await paper.publish(GROWN)
    await go('/')
    await page.getByRole('link', { name: 'Following 1 new' }).first().click()
    await page.getByText('1 story with something new').waitFor()
    await page.getByRole('button', { name: 'Mark all as seen' }).click()
    await page.getByText('Nothing new since you last looked').waitFor()
  })
})

test('what was read while it was known from references alone is read when it has a file', async () => {
  const title = 'Kelp farms of the north'
  const entry = `related:\n  - { title: ${title}, webUrl: "https://example.example/kelp", publishedDateTime: 2026-10-10T00:00:00Z, provider: { name: Isles, domain: isles.example } }\n`
  await paper.publish({
    'articles/chips.md': file('A chip from scratch', 26, { outlet: 'Bench', more: entry }),
  })
  await go('/search?q=kelp')
  await page.getByRole('link', { name: title }).click()
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await paper.publish({ 'articles/kelp.md': file('Kelp', 1100, { outlet: 'Isles' }) })
  await go('/')
  await card('Kelp').waitFor()
  // What comes after a first view comes at once where one looks away.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' })
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await page.locator('main article[data-read]', { hasText: 'Kelp' }).waitFor()
})

test('new stories never jump in: a button says how many came, and brings them', async () => {
  await page.clock.install()
  await go('/')
  await paper.publish({ 'articles/kelp.md': file('Kelp returns', 0.5, { outlet: 'Isles' }), ...GROWN })
  await page.clock.fastForward(6 * 60_000)
  const button = page.getByRole('button', { name: '2 new' })
  await button.waitFor()
  expect(await page.locator('main article').count()).toBe(2)
  await button.click()
  await card('Kelp returns').waitFor()
  expect(await page.locator('main article').count()).toBe(3)
})

test('a withdrawn article that was saved shows its title, marked withdrawn, and nothing else', async () => {
  await go('/')
  await card('A chip from scratch')
    .getByRole('button', { name: /^More about/ })
    .click()
  await page.getByRole('button', { name: /^Save/ }).click()
  await go('/article/chips')
  await paper.publish({
    'articles/chips.md': file('A chip from scratch', 26, { outlet: 'Bench', more: 'removed: true\n' }),
  })
  for (const path of ['/saved', '/history']) {
    await go(path)
    const left = await page.locator('main article').textContent()
    expect(left).toMatch(/^A chip from scratchWithdrawn by the publisher (Unsave|Forget)$/)
  }
  await go('/article/chips')
  await page.getByText('Withdrawn: the publisher has taken this article back').waitFor()
  expect(await page.locator('main').textContent()).not.toContain('Bench')
  await page.getByRole('button', { name: 'Remove it from what you saved' }).click()
  await go('/saved')
  await page.getByRole('heading', { name: 'Nothing saved yet' }).waitFor()
})

test('a full disk loses nothing while the page is open, says so, and catches up when there is room', async () => {
  await paper.context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    Object.assign(globalThis, { full: true })
    IDBObjectStore.prototype.put = function refuse(this: IDBObjectStore, ...args: Parameters<typeof put>) {
      if (Reflect.get(globalThis, 'full')) throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await go('/')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.getByRole('alert').getByText('This device is out of space').waitFor()
  expect(await page.getByRole('link', { name: 'Saved 1' }).count()).toBe(1)
  await page.evaluate(() => Reflect.set(globalThis, 'full', false))
  await page.keyboard.press('m')
  await page.getByText('This device is out of space').waitFor({ state: 'detached' })
  await go('/saved')
  expect(await page.locator('main article').count()).toBe(1)
})

/** A record such as no reader writes. */
function keepOddRecord(): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('throughline')
        request.onsuccess = () => {
          const transaction = request.result.transaction('saved', 'readwrite')
          transaction.objectStore('saved').put({ key: 'odd', at: 'never' })
          transaction.oncomplete = () => {
            request.result.close()
            resolve()
          }
          transaction.onerror = () => reject(transaction.error)
        }
      }),
  )
}

test('where nothing is kept but what cannot be read, a printed page says that, and no more', async () => {
  await go('/')
  await keepOddRecord()
  await go('/')
  await page.getByText('1 record of what you kept could not be read').waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('a record that cannot be read is set aside and counted, and is part of an export', async () => {
  await go('/')
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  await page.waitForTimeout(100)
  await keepOddRecord()
  await go('/saved')
  expect(await page.locator('main article').count()).toBe(1)
  await page.getByText('1 record of what you kept could not be read').waitFor()
  await page.getByRole('link', { name: 'See what can be done' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Export to a file' }).click()
  const { readFileSync } = await import('node:fs')
  expect(readFileSync(await (await download).path(), 'utf8')).toContain('"never"')
  await page.getByRole('button', { name: 'Clear everything' }).click()
  await page.getByText('could not be read').first().waitFor({ state: 'detached' })
})

test('a newer reader in another tab may change the database, and this one goes on with what it keeps', async () => {
  await paper.context.addInitScript(() => {
    const { open } = IDBFactory.prototype
    Object.assign(globalThis, { opened: 0 })
    IDBFactory.prototype.open = function count(this: IDBFactory, ...args: Parameters<typeof open>) {
      const request = open.apply(this, args)
      request.addEventListener('success', () =>
        Reflect.set(globalThis, 'opened', Reflect.get(globalThis, 'opened') + 1),
      )
      return request
    }
  })
  const opened = () => page.evaluate(() => Reflect.get(globalThis, 'opened'))
  await go('/')
  expect(await opened()).toBe(1)
  await page.keyboard.press('j')
  await page.keyboard.press('s')
  const other = await paper.context.newPage()
  await other.goto(paper.addressOf('/favicon.svg'))
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('throughline', 99)
        request.onupgradeneeded = () => request.result.createObjectStore('later')
        request.onsuccess = () => {
          request.result.close()
          resolve()
        }
        request.onerror = () => reject(request.error)
        request.onblocked = () => reject(new Error('The open tab holds the database.'))
      }),
  )
  // On a slow disk it takes longer to open than a page to be left, so it is open before there is something to keep.
  await expect.poll(opened).toBe(2)
  await page.keyboard.press('j')
  await page.evaluate((saved) => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }))
    location.assign(saved)
  }, paper.addressOf('/saved'))
  await page.waitForURL('**/saved')
  await page.waitForSelector('html[data-ready]')
  expect(await page.locator('main article').count()).toBe(2)
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('two tabs that write a thousand times at once lose nothing', async () => {
  await go('/')
  const other = await paper.context.newPage()
  await other.goto(paper.addressOf('/'))
  await other.waitForSelector('html[data-ready]')
  const hammer = (tab: Page) =>
    tab.evaluate(async () => {
      const press = (key: string) =>
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      press('j')
      for (let at = 0; at < 500; at++) {
        press(at % 2 === 0 ? 's' : 'f')
        if (at % 25 === 0) await new Promise((resolve) => setTimeout(resolve))
      }
    })
  await Promise.all([hammer(page), hammer(other)])
  const keptOf = (tab: Page) => tab.getByRole('navigation', { name: 'Yours' }).textContent()
  // A third tab says what the device has once all is written.
  const third = await paper.context.newPage()
  await third.goto(paper.addressOf('/'))
  await third.waitForSelector('html[data-ready]')
  await expect.poll(async () => new Set(await Promise.all([page, other, third].map(keptOf))).size).toBe(1)
})
