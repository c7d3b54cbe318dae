import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTestSite } from '../../support/build-test-site.ts'
import { dose } from '../../support/dose.ts'
import { hostileRecords } from '../../support/hostile-records.ts'
import { launchBrowser, type SampleBrowser } from '../../support/launch-browser.ts'
import { makeFile, makeFolder } from '../../support/make-data-folder.ts'
import { type ServedSite, serveFolder } from '../../support/serve-folder.ts'

const records = hostileRecords()
const ODD_NAMES = [
  'a b',
  '%2e%2e%2fetc',
  'a&b',
  "a'b",
  'a"b',
  '<b>x',
  'a?b=c',
  'a#b',
  'javascript:alert(1)',
  'öl',
  '日本',
]

let sample: SampleBrowser
let site: ServedSite
let context: BrowserContext
/** What happened that must not: words of the browser, dialogs, requests elsewhere, breaches of the policy. */
const faults: string[] = []

beforeAll(async () => {
  sample = await launchBrowser()
  const files = Object.fromEntries(records.map(({ name, content }) => [`articles/${name}.md`, content]))
  const odd = Object.fromEntries(
    ODD_NAMES.map((name) => [`articles/${name}.md`, makeFile({ title: 'Oddly named' })]),
  )
  site = await serveFolder(
    await buildTestSite(makeFolder({ ...files, ...odd }), { title: '<b>"The" $& Test</b>' }),
  )
  context = await sample.browser.newContext({ serviceWorkers: 'block' })
  await context.exposeFunction('breached', (what: string) => faults.push(what))
  await context.addInitScript(() => {
    // A browser that allows no worker says so; what is in its place here would answer with nothing.
    navigator.serviceWorker.register = () => Promise.reject(new Error('No worker here.'))
    addEventListener('securitypolicyviolation', (event) => {
      const { violatedDirective, blockedURI } = event
      void Reflect.get(window, 'breached')(`policy: ${violatedDirective} ${blockedURI}`)
    })
  })
  // Pictures elsewhere may be asked for, over https and without a referrer; none is there.
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      const request = route.request()
      const fine =
        request.resourceType() === 'image' &&
        request.url().startsWith('https://') &&
        request.headers().referer === undefined
      if (!fine) faults.push(`request: ${request.resourceType()} ${request.url()}`)
      return route.fulfill({ status: 404 })
    },
  )
})
afterAll(async () => {
  await context?.close()
  await site?.close()
  await sample?.browser.close()
})

async function openPage(): Promise<Page> {
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  page.on('popup', (popup) => faults.push(`window: ${popup.url()}`))
  page.on('console', (message) => {
    // That no picture is there is this test's own doing.
    if (message.type() === 'error' && !message.text().includes('404'))
      faults.push(`console: ${message.text()}`)
  })
  return page
}

async function visit(page: Page, path: string): Promise<void> {
  await page.goto(site.origin + path)
  await page.waitForSelector('html[data-ready]')
  expect(new URL(page.url()).origin, path).toBe(site.origin)
  // No element that a record could have brought, and no address but those of the web and of the site.
  const found = await page.evaluate(() => ({
    elements: document.querySelectorAll(
      'main :is(script, iframe, object, embed, form[action], style, base, meta, math)',
    ).length,
    handlers: [...document.querySelectorAll('main *')].filter((one) =>
      [...one.attributes].some(({ name }) => name.startsWith('on')),
    ).length,
    addresses: [...document.querySelectorAll('a[href], img[src], source[srcset]')]
      .map((one) => one.getAttribute('href') ?? one.getAttribute('src') ?? one.getAttribute('srcset') ?? '')
      .filter((address) => !/^(?:https?:\/\/[^@]*$|https?:\/\/[^/@]*\/|\/|#)/.test(address)),
    opening: [...document.querySelectorAll('main a[href^="http"]')].filter(
      (link) =>
        link.getAttribute('target') === '_blank' &&
        !/noopener/.test(link.getAttribute('rel') ?? '') &&
        !/noreferrer/.test(link.getAttribute('rel') ?? ''),
    ).length,
  }))
  expect(found, path).toEqual({ elements: 0, handlers: 0, addresses: [], opening: 0 })
}

test(
  'no view of a hostile newspaper runs anything, asks anybody, or breaks',
  async () => {
    const page = await openPage()
    const listed = records.filter(({ outcome }) => outcome.kind === 'listed').map(({ name }) => name)
    const step = dose({ small: 12, full: 1 })
    const articles = [...listed, ...ODD_NAMES].filter((_, at) => at % step === 0).map(encodeURIComponent)
    const views = [
      '/',
      '/?view=articles',
      '/?sort=quality',
      '/?sort=balanced',
      '/page/2',
      '/topics',
      '/sources',
      '/source/names.example',
      '/source/unknown',
      '/trends',
      '/catch-up',
      '/about',
      '/settings',
      '/?q=%3Cscript%3E',
      '/?topic=%3Cimg%20src=x%20onerror=alert(1)%3E&source=javascript:alert(1)&from=%22%3E&minQuality=%3C',
      '/search?q=%3Cscript%3Ealert(1)%3C/script%3E',
      '/search?q=script&view=articles',
      '/search?q=source:names.example%20%22onmouseover',
      '/article/%3Cscript%3Ealert(1)%3C%2Fscript%3E',
      '/topics/%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E',
      '/nowhere/%3Cscript%3E',
      ...articles.map((id) => `/article/${id}`),
      ...articles.slice(0, 6).map((id) => `/story/${id}`),
    ]
    for (const path of views) {
      await visit(page, path)
      expect(faults, path).toEqual([])
    }
  },
  dose({ small: 240_000, full: 1_200_000 }),
)

test('what a reader keeps of it is shown as text, too', async () => {
  const page = await openPage()
  const { name } = records.find(({ content }) => content.toString().includes('<img src=x onerror')) ?? {
    name: '',
  }
  await visit(page, `/article/${name}`)
  await page.keyboard.press('s')
  await page.keyboard.press('f')
  for (const path of ['/saved', '/history', '/following']) {
    await visit(page, path)
    expect(await page.locator('main').textContent(), path).toContain('<img src=x onerror')
  }
  expect(faults).toEqual([])
})

test('look-alikes that are harmless are shown exactly as typed', async () => {
  const page = await openPage()
  for (const title of ['AT&T', 'C++ <vector>', '<MSFT.O>', 'مرحبا بالعالم', 'if (x<y) return &x;']) {
    const { name } = records.find(({ outcome }) => outcome.kind === 'listed' && outcome.title === title) ?? {
      name: '',
    }
    await visit(page, `/article/${name}`)
    expect(await page.locator('main h1').textContent()).toBe(title)
    expect(await page.title()).toContain(title)
  }
})
