import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

interface Opened {
  readonly page: Page
  /** What the browser complained of: errors, refused requests, breaches of the policy. */
  readonly complaints: readonly string[]
  readonly requests: readonly string[]
}

/** Opens a page and waits until it says that it is ready. */
async function open(path: string): Promise<Opened> {
  const page = await sample.browser.newPage()
  const complaints: string[] = []
  const requests: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(sample.origin + path)
  await page.waitForSelector('html[data-ready]')
  return { page, complaints, requests }
}

describe('the sample newspaper in a browser', () => {
  test.each([
    '/',
    '/topics',
    '/sources',
    '/source/northernledger.example',
    '/trends',
    '/about',
    '/?sort=quality&view=articles',
  ])('%s gets ready without a complaint', async (path) => {
    const { page, complaints } = await open(path)
    expect(await page.locator('main').count()).toBe(1)
    expect(await page.locator('main[aria-busy]').count()).toBe(0)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('leads from the feed to an article and back', async () => {
    const { page, complaints } = await open('/')
    const link = page.locator('article :is(h2, h3) a').first()
    const title = await link.textContent()
    await link.click()
    await page.waitForURL('**/article/*')
    await page.waitForSelector('html[data-ready]')
    expect(await page.locator('main h1').textContent()).toBe(title)
    await page.goBack()
    await page.waitForSelector('html[data-ready]')
    expect(await page.locator('article :is(h2, h3) a').first().textContent()).toBe(title)
    expect(complaints).toEqual([])
    await page.close()
  })

  test('fetches the manifest once where no page was printed, and nothing from other hosts', async () => {
    const { page, requests } = await open('/settings')
    expect(requests.filter((url) => url.endsWith('/index/manifest.json'))).toHaveLength(1)
    expect(requests.filter((url) => !url.startsWith(sample.origin))).toEqual([])
    await page.close()
  })

  test.each(['/article/there-is-no-such-article', '/article/%E0%A4%A'])(
    'says what is wrong with %s, with a way on',
    async (path) => {
      const { page } = await open(path)
      await page.locator('main').getByRole('alert').getByText('There is no such').waitFor()
      await page.locator('main').getByRole('link', { name: 'newest stories' }).click()
      await page.locator('main article').first().waitFor()
      await page.close()
    },
  )
})
