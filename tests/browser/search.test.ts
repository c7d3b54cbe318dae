import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFaultsInThemes } from '../support/axe-faults.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

/** What the first results of a first search may cost, as they come over the wire. */
const FIRST_SEARCH = 200 * 1024
/** So many times slower than this machine is a slow device. */
const SLOWER = 20

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

async function open(path: string): Promise<Page> {
  const context = await sample.browser.newContext({ viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  return page
}

const box = (page: Page) => page.getByRole('searchbox', { name: 'Search' })
const titles = (page: Page) => page.locator('main article h2').allTextContents()

async function answered(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
  await page.waitForSelector('html[data-ready]')
}

test('finds as one types, marks the words, and costs little', async () => {
  const page = await open('/')
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  const shards = new Set<string>()
  let bytes = 0
  devtools.on('Network.responseReceived', ({ requestId, response }) => {
    if (response.url.includes('/index/')) shards.add(requestId)
  })
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (shards.has(requestId)) bytes += encodedDataLength
  })
  await page.keyboard.press('/')
  await page.keyboard.type('tidal arr', { delay: 40 })
  await answered(page, 'tidal arr')
  expect((await titles(page))[0]?.toLowerCase()).toContain('tidal')
  const marks = await page.locator('main article h2 mark').allTextContents()
  expect(marks.map((mark) => mark.toLowerCase())).toEqual(expect.arrayContaining(['tidal', 'array']))
  await page.waitForTimeout(300)
  expect(bytes).toBeLessThan(FIRST_SEARCH)
  await page.context().close()
})

test('is one step of the history on a device on which letters overtake the page', async () => {
  const page = await open('/topics')
  const places = () => page.evaluate(() => history.length)
  const before = await places()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.keyboard.press('/')
  await page.keyboard.type('tidal array', { delay: 60 })
  await answered(page, 'tidal array')
  expect(await places()).toBe(before + 1)
  await page.context().close()
})

test('paints the next answer soon after the last letter', async () => {
  const page = await open('/search?q=tidal+arra')
  await page.evaluate(() => {
    const box = document.getElementById('search')
    box?.addEventListener('input', () => performance.mark('typed'), true)
    new MutationObserver(() => {
      if (
        document.querySelector('h1')?.textContent === 'tidal array' &&
        document.documentElement.hasAttribute('data-ready')
      )
        requestAnimationFrame(() => performance.mark('painted'))
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  })
  await box(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.type('y')
  await answered(page, 'tidal array')
  await page.waitForFunction(() => performance.getEntriesByName('painted').length > 0)
  const waited = await page.evaluate(
    () =>
      (performance.getEntriesByName('painted')[0]?.startTime ?? 0) -
      (performance.getEntriesByName('typed')[0]?.startTime ?? 0),
  )
  // Said, not asserted: a busy machine is no fault of the page.
  console.log(`The answer was painted ${waited.toFixed(0)} ms after the last letter.`)
  expect(waited).toBeGreaterThan(0)
  await page.context().close()
})

test('understands operators, typos and unfinished quotes', async () => {
  const page = await open('/search')
  const countFor = async (text: string) => {
    await box(page).fill(text)
    await answered(page, text)
    return page.locator('main article').count()
  }
  const all = await countFor('tidal')
  expect(all).toBeGreaterThan(2)
  const some = await countFor('energy')
  const scored = await countFor('energy quality:>60')
  expect(scored).toBeGreaterThan(0)
  expect(scored).toBeLessThan(some)
  expect(await countFor('tidal before:2001')).toBe(0)
  expect(await countFor('tidla')).toBe(all)
  expect(await countFor('"tidal')).toBeGreaterThanOrEqual(all)
  expect(await countFor('-tidal "tidal"')).toBe(0)
  await page.context().close()
})

test('back and forward keep what was searched for', async () => {
  const page = await open('/topics')
  await box(page).fill('tidal')
  await answered(page, 'tidal')
  const found = await titles(page)
  await page.locator('main article h2 a').first().click()
  await page.waitForURL(/\/article\//)
  await page.goBack()
  await answered(page, 'tidal')
  expect(await box(page).inputValue()).toBe('tidal')
  expect(await titles(page)).toEqual(found)
  await page.goBack()
  await page.waitForURL(/\/topics$/)
  await page.waitForSelector('html[data-ready]')
  expect(await box(page).inputValue()).toBe('')
  await page.goForward()
  await answered(page, 'tidal')
  await page.context().close()
})

test('Enter gives the keys to the results, and Escape leaves the box', async () => {
  const page = await open('/')
  await page.keyboard.press('/')
  await page.keyboard.type('tidal')
  await page.keyboard.press('Enter')
  await answered(page, 'tidal')
  await page.keyboard.press('j')
  expect(await page.locator('main article[aria-current="true"]').count()).toBe(1)
  await page.keyboard.press('/')
  expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await box(page).evaluate((element) => element === document.activeElement)).toBe(false)
  expect(await box(page).inputValue()).toBe('tidal')
  await page.context().close()
})

test('has no fault that axe can find in either theme', async () => {
  for (const path of ['/search', '/search?q=tidal+arry&minQuality=10', '/search?q=zzzzzz']) {
    const page = await open(path)
    expect(await axeFaultsInThemes(page), path).toEqual([])
    await page.context().close()
  }
})

test('counts stand beside the results, each true to what it leads to', async () => {
  const page = await open('/search?q=tidal')
  const beside = page.getByRole('region', { name: 'Filters' })
  await beside.getByRole('img', { name: /^By (?:day|week|month)/ }).waitFor()
  await beside.getByRole('img', { name: /^By quality/ }).waitFor()
  for (const name of ['Oceans', 'Northern Ledger']) {
    const choice = beside.getByRole('listitem').filter({ hasText: name })
    const count = Number((await choice.locator('span').textContent())?.replace(',', ''))
    await choice.getByRole('link').click()
    await page.waitForURL(/topic=|source=/)
    await page.waitForSelector('html[data-ready]')
    await page.getByText(new RegExp(`^${count} stor(?:y|ies)$`)).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    expect(await choice.getByRole('link').getAttribute('aria-current')).toBe('true')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.search === '?q=tidal')
    await page.waitForSelector('html[data-ready]')
  }
  expect(await axeFaultsInThemes(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  await beside.waitFor({ state: 'detached' })
  await page.context().close()
})
