import type { ChildProcess } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listen } from '../../src/publisher/serve/listen.ts'
import { copyCheckout } from '../support/copy-checkout.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFile, makeFolder, NOW } from '../support/make-data-folder.ts'
import { firstLine, interrupt, startThroughline } from '../support/run-throughline.ts'

const HOUR = 3_600_000
/** That a browser opens at once, by HTTP/1.1. */
const CONNECTIONS_OF_A_HOST = 6

let sample: SampleBrowser
/** Has the port that is asked for, so that the next one is taken. */
let holder: Server
let taken: number
let data: string
let dev: ChildProcess
let origin: string
let page: Page

function file(title: string, hoursAgo: number): string {
  return makeFile(
    {
      title: `"${title}"`,
      webUrl: `"https://paper.example/${title.toLowerCase().replaceAll(' ', '-')}"`,
      publishedDateTime: new Date(NOW - hoursAgo * HOUR).toISOString(),
    },
    'provider: { name: The Ledger, domain: ledger.example }\ntopics: [Tides]\n',
  )
}

const FILES = Object.fromEntries(
  Array.from({ length: 70 }, (_, at) => [`articles/tide-${at}.md`, file(`Tide table ${at}`, 10 + at)]),
)

beforeAll(async () => {
  sample = await launchBrowser()
  holder = createServer()
  taken = await listen(holder, 0)
  data = makeFolder(FILES)
  dev = startThroughline(['dev', '--data', data, '--port', String(taken)])
  origin = await firstLine(dev)
  page = await sample.browser.newPage()
})
afterAll(async () => {
  await sample?.browser.close()
  if (dev?.exitCode === null) dev.kill('SIGKILL')
  holder?.close()
  if (data) rmSync(data, { recursive: true, force: true })
})

const write = (path: string, content: string) => writeFileSync(join(data, path), content)
const heading = (name: string) => page.getByRole('heading', { name, exact: true })
const headline = (name: string) => page.getByRole('heading', { name, exact: true, level: 1 })
const scrolled = () => page.evaluate(() => Math.round(scrollY))

/** Marks the document at hand; gives whether it is still that one. */
async function markDocument(): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  return () => page.evaluate(() => 'sameDocument' in globalThis)
}

async function go(path: string): Promise<void> {
  await page.goto(origin + path)
  // The first time, Vite puts the reader's libraries together.
  await page.waitForSelector('html[data-ready]', { timeout: 50_000 })
}

test('takes the next port where one is taken, and says where it is', () => {
  expect(Number(new URL(origin).port)).toBeGreaterThan(taken)
})

test('a page shows what changed in the folder, where its reader was', async () => {
  await go('/')
  const isSameDocument = await markDocument()
  await page.evaluate(() => scrollTo(0, 900))
  await expect.poll(scrolled).toBe(900)
  const skeletons = await page.evaluateHandle(() => {
    const seen: string[] = []
    new MutationObserver(() => {
      if (!document.documentElement.hasAttribute('data-ready')) seen.push('busy')
    }).observe(document, { subtree: true, childList: true, attributes: true })
    return seen
  })
  write('articles/tide-9.md', file('Storm surge', 19))
  await heading('Storm surge').waitFor()
  expect(await heading('Tide table 9').count()).toBe(0)
  expect(await scrolled()).toBe(900)
  expect(await skeletons.jsonValue()).toEqual([])
  expect(await isSameDocument()).toBe(true)
})

test('an article that is open shows its new headline', async () => {
  await go('/article/tide-3')
  await headline('Tide table 3').waitFor()
  write('articles/tide-3.md', file('Low water', 13))
  await headline('Low water').waitFor()
})

test('a topic that is open counts what came', async () => {
  await go('/topics')
  write('articles/new.md', file('New harbour', 1))
  await page.getByText('71').first().waitFor()
})

test('a broken file is named in the page, which stays as it was until it is mended', async () => {
  await go('/article/tide-5')
  write('articles/tide-5.md', '---\ntitle: [\n---\n')
  const alert = page.getByRole('alert')
  await alert.getByText(/articles\/tide-5\.md:\d+: /).waitFor()
  expect(await headline('Tide table 5').count()).toBe(1)
  write('articles/tide-5.md', file('High water', 15))
  await headline('High water').waitFor()
  expect(await alert.count()).toBe(0)
})

test('pages that nobody sees leave the connections to others, and hear what is new once they are seen', async () => {
  const context = await sample.browser.newContext()
  await context.addInitScript(() =>
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true }),
  )
  const open = async () => {
    const one = await context.newPage()
    await one.goto(`${origin}/article/tide-1`, { timeout: 10_000 })
    await one.waitForSelector('html[data-ready]')
    return one
  }
  const hidden = await open()
  for (let at = 0; at < CONNECTIONS_OF_A_HOST; at++) await open()
  write('articles/tide-1.md', file('Spring tide', 11))
  await hidden.evaluate(() => {
    Reflect.deleteProperty(document, 'visibilityState')
    document.dispatchEvent(new Event('visibilitychange'))
  })
  await hidden.getByRole('heading', { name: 'Spring tide', level: 1 }).waitFor()
  await context.close()
})

test('the strongest layer of styles is the strongest there, too', async () => {
  await go('/')
  const layers = await page.evaluate(() => {
    const [first] = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])
    return first instanceof CSSLayerStatementRule ? [...first.nameList] : []
  })
  expect(layers).toEqual(['reset', 'tokens', 'base', 'components', 'utilities'])
})

test('an address that no one can read is a page that says so', async () => {
  const response = await fetch(`${origin}/article/%E0%A4%A`)
  expect(response.status).toBe(404)
  expect(await response.text()).toContain('<div id="root">')
})

test('no worker is kept from there, for it would show old code', async () => {
  await go('/')
  await page.waitForTimeout(500)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('a page loads anew when the config file changes, and keeps its place in the site', async () => {
  const folder = makeFolder({ 'throughline.config.json': '{ "title": "The Morning Ledger" }' })
  const own = startThroughline(['dev', '--data', data, '--port', '0'], {}, folder)
  const before = origin
  origin = await firstLine(own)
  await go('/article/tide-7')
  const isSameDocument = await markDocument()
  const masthead = (name: string) => page.getByRole('banner').getByText(name)
  await masthead('The Morning Ledger').waitFor()
  const rename = (text: string) => writeFileSync(join(folder, 'throughline.config.json'), text)
  rename('{ "title": "The Evening Ledger", "accent": "green" }')
  await page
    .getByRole('alert')
    .getByText(/^throughline\.config\.json:1: accent takes/m)
    .waitFor()
  expect(await isSameDocument()).toBe(true)
  rename('{ "title": "The Evening Ledger" }')
  await masthead('The Evening Ledger').waitFor()
  await expect.poll(isSameDocument).toBe(false)
  await page.waitForSelector('html[data-ready]')
  expect(await page.title()).toBe('Tide table 7 · The Evening Ledger')
  expect(await interrupt(own)).toBe(0)
  rmSync(folder, { recursive: true })
  origin = before
})

test('ends well when it is interrupted, though pages are open', async () => {
  expect(await interrupt(dev)).toBe(0)
})

test('a page takes up a component that was changed, without being loaded anew', async () => {
  const checkout = copyCheckout()
  const own = startThroughline(['dev', '--data', data, '--port', '0'], {}, data, checkout)
  origin = await firstLine(own)
  await go('/')
  const isSameDocument = await markDocument()
  const footer = join(checkout, 'src/reader/chrome/footer.tsx')
  const [before, after] = readFileSync(footer, 'utf8').split('{words.daysAre(siteZoneTime())}')
  expect(after, 'what is changed in the footer').toBeDefined()
  writeFileSync(footer, `${before}Days are in UTC.${after}`)
  await page.getByText('Days are in UTC').waitFor()
  expect(await isSameDocument()).toBe(true)
  expect(await interrupt(own)).toBe(0)
  rmSync(checkout, { recursive: true })
})
