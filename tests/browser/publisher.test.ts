import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { axeFaults } from '../support/axe-faults.ts'
import { type BrowsedSite, browseSite } from '../support/browse-site.ts'
import { makeFolder } from '../support/make-data-folder.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40"><rect width="200" height="40" fill="#00629b"/></svg>'
/** Tells a host of its own choice which page is open, as such scripts do. */
const COUNTER =
  "fetch('https://in.count.example/hit', { method: 'POST', mode: 'no-cors', body: document.currentScript?.dataset.domain })"

let site: BrowsedSite
let context: BrowserContext
let page: Page
let blocked: string[]
let hits: string[]

beforeAll(async () => {
  const look = makeFolder({ 'logo.svg': LOGO })
  site = await browseSite(NEWSPAPER, {
    base: '/news/',
    title: 'The Ledger',
    contact: 'mailto:desk@ledger.example',
    links: [{ label: 'About us', address: '/about' }],
    look: { accent: '#00629b', font: 'serif', logo: join(look, 'logo.svg') },
    counting: {
      script: 'https://count.example/a.js',
      data: { domain: 'ledger.example' },
      connect: ['https://in.count.example'],
    },
  })
})

afterAll(() => site?.close())

beforeEach(async () => {
  await context?.close()
  context = await site.browser.newContext({ colorScheme: 'light' })
  page = await context.newPage()
  blocked = []
  hits = []
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) blocked.push(message.text())
  })
  await context.route('https://count.example/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: COUNTER }),
  )
  await context.route('https://in.count.example/**', (route) => {
    hits.push(route.request().postData() ?? '')
    return route.fulfill({ status: 204 })
  })
})

async function go(path: string): Promise<void> {
  await page.goto(`${site.origin}/news${path}`)
  await page.waitForSelector('html[data-ready]')
}

describe('a site with a look of its own', () => {
  test.each(['light', 'dark'] as const)(
    'has its accent by %s and no fault that axe finds',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme })
      for (const path of ['/', '/about']) {
        await go(path)
        expect(await axeFaults(page)).toEqual([])
      }
      const thread = await page.evaluate(() => {
        const probe = document.createElement('i')
        document.body.append(probe)
        probe.style.color = 'var(--thread)'
        return getComputedStyle(probe).color
      })
      const light = 'rgb(0, 98, 155)'
      if (colorScheme === 'light') expect(thread).toBe(light)
      else expect(thread).toMatch(/^rgb\((?!0, 98, 155)/)
    },
  )

  test('shows its logo as high as the title, in headlines’ own face, and fetches no font', async () => {
    const fonts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url())
    })
    await go('/')
    const box = await page.getByRole('link', { name: 'The Ledger' }).locator('img').boundingBox()
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(5, 1)
    expect(
      await page
        .locator('h2')
        .first()
        .evaluate((heading) => getComputedStyle(heading).fontFamily),
    ).toContain('Georgia')
    expect(fonts).toEqual([])
  })

  test('lets the script count, and its policy has nothing to report on any page', async () => {
    for (const path of ['/', '/about', '/trends', '/story/second-look', '/nowhere']) await go(path)
    expect(blocked).toEqual([])
    await expect.poll(() => hits.length).toBe(5)
    expect(hits[0]).toBe('ledger.example')
  })

  test('lets no other host be told', async () => {
    let reached = 0
    await context.route('https://elsewhere.example/**', (route) => {
      reached++
      return route.fulfill({ status: 204 })
    })
    await go('/about')
    const answer = page.evaluate(() => fetch('https://elsewhere.example/', { mode: 'no-cors' }))
    await expect(answer).rejects.toThrow()
    expect(reached).toBe(0)
    expect(blocked.join()).toContain('https://elsewhere.example/')
  })

  test('leads from the footer to where the publisher says', async () => {
    await go('/')
    await page.getByRole('navigation', { name: 'More' }).getByRole('link', { name: 'About us' }).click()
    await page.waitForURL('**/news/about')
    await page.waitForSelector('html[data-ready]')
    expect(await page.locator('main').textContent()).toContain(
      'counts visits with a script from count.example',
    )
  })
})
