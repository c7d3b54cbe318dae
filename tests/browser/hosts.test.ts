import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildTestSite } from '../support/build-test-site.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { makeFolder } from '../support/make-data-folder.ts'
import { keepPage } from '../support/open-newspaper.ts'
import { runThroughline } from '../support/run-throughline.ts'
import { findWebServer, type StartedServer, startWebServer } from '../support/start-web-server.ts'
import { NEWSPAPER } from '../support/test-newspaper.ts'

const BASE = '/news/'
const program = findWebServer('nginx')

describe.skipIf(program === null)('the reader under nginx at /news/', () => {
  let sample: SampleBrowser
  let root: string
  let server: StartedServer
  let context: BrowserContext
  let page: Page
  const complaints: string[] = []

  beforeAll(async () => {
    if (program === null) return
    sample = await launchBrowser()
    root = mkdtempSync(join(tmpdir(), 'throughline-www-'))
    const data = makeFolder(NEWSPAPER)
    const site = await buildTestSite(data, { base: BASE, outDir: join(root, BASE) })
    rmSync(data, { recursive: true })
    const { stdout } = await runThroughline('rules', '--dir', site, '--for', 'nginx')
    server = await startWebServer('nginx', program, root, stdout)
    context = await sample.browser.newContext()
    page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
  })
  afterAll(async () => {
    await sample?.browser.close()
    await server?.stop()
    if (root) rmSync(root, { recursive: true, force: true })
  })

  const heading = (name: string) => page.locator('main').getByRole('heading', { name, exact: true }).first()

  async function go(path: string): Promise<number | undefined> {
    const response = await page.goto(server.origin + BASE + path)
    await page.waitForSelector('html[data-ready]')
    return response?.status()
  }

  test('leads from the feed to an article, back, and to what is searched for', async () => {
    expect(await go('')).toBe(200)
    await page.getByRole('link', { name: 'An odd name', exact: true }).click()
    await page.waitForURL(`**${BASE}article/%C3%B6l%20100%25`)
    await heading('An odd name').waitFor()
    await page.goBack()
    await page.getByRole('searchbox', { name: 'Search' }).first().fill('odd')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${BASE}search?q=odd`)
    await heading('An odd name').waitFor()
    expect(await page.locator('a[href^="/"]:not([href^="/news/"])').count()).toBe(0)
    expect(complaints).toEqual([])
  })

  test('shows an article that has no page of its own', async () => {
    rmSync(join(root, BASE, 'article/öl 100%.html'))
    expect(await go('article/%C3%B6l%20100%25')).toBe(404)
    await heading('An odd name').waitFor()
  })

  test('says that there is nothing where there is nothing, with status 404', async () => {
    expect(await go('article/nobody-wrote-this')).toBe(404)
    await page.locator('main a').first().waitFor()
  })

  test('is there without a network, from a worker for this path alone', async () => {
    await go('')
    await keepPage(page)
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope)
    expect(scope).toBe(server.origin + BASE)
    await server.stop()
    await page.reload()
    await page.waitForSelector('html[data-ready]')
    await heading('An odd name').waitFor()
  })
})
