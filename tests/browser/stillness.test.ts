import { createServer } from 'node:http'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen } from '../../src/publisher/serve/listen.ts'
import { launchBrowser, type SampleBrowser } from '../support/launch-browser.ts'
import { SAMPLE_ARTICLE, SAMPLE_PAGES, SAMPLE_STORY } from '../support/sample-pages.ts'
import type { ServedSite } from '../support/serve-folder.ts'

/** Those that show pictures. */
const PICTURED = ['/', '/?sort=quality&view=articles', SAMPLE_STORY, SAMPLE_ARTICLE]
/** How long a page is watched after it is ready: longer than a slow picture takes, in milliseconds. */
const LATER = 700
/** Pages that are watched at the same time. */
const AT_ONCE = 4

let sample: SampleBrowser
beforeAll(async () => {
  sample = await launchBrowser()
})
afterAll(() => sample?.browser.close())

/**
 * Everything that moved on a page by itself, with its layout shift, until well after it was ready.
 * @param around what within the page may move: what moves around it is all that is told then.
 */
async function shiftsOf(
  page: Page,
  path: string,
  origin = sample.origin,
  around?: string,
): Promise<string[]> {
  await page.goto(origin + path)
  await page.waitForSelector('html[data-ready]')
  await page.waitForTimeout(LATER)
  const moved = await page.evaluate(
    (within) =>
      new Promise<string[]>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & {
            readonly value: number
            readonly sources: readonly {
              readonly node: Node | null
              readonly previousRect: DOMRectReadOnly
              readonly currentRect: DOMRectReadOnly
            }[]
          })[]
          resolve(
            shifts
              .filter(({ value }) => value > 0)
              .filter(
                ({ sources }) =>
                  !within || sources.some(({ node }) => node && !node.parentElement?.closest(within)),
              )
              .map(({ value, startTime, sources }) => {
                const nodes = sources.map(({ node, previousRect: { x, y }, currentRect: to }) =>
                  [
                    node instanceof Element ? node.outerHTML.slice(0, 90) : (node?.nodeName ?? 'gone'),
                    `from ${x}, ${y} to ${to.x}, ${to.y}`,
                  ].join(' '),
                )
                return `${value.toFixed(4)} after ${Math.round(startTime)} ms: ${nodes.join(' | ')}`
              }),
          )
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve([]), 50)
      }),
    around,
  )
  return moved.map((one) => `${path} ${one}`)
}

function slowly(route: Route): void {
  setTimeout(() => void route.continue().catch(() => {}), 500)
}

const LOST: Record<string, (route: Route) => unknown> = {
  failing: (route) => route.abort(),
  missing: (route) => route.fulfill({ status: 404, body: '' }),
}

/** Long enough for what is there of a page to be painted, in milliseconds. */
const PAUSE = 1000

/** The sample from a line that stalls in each page, before the box for searching is whole. */
async function serveInPieces(): Promise<ServedSite> {
  const server = createServer(async ({ url }, response) => {
    const answer = await fetch(sample.origin + url, { redirect: 'manual' })
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'Content-Type': answer.headers.get('content-type') ?? 'text/plain' })
    const end = body.indexOf('<input')
    if (end < 0) return void response.end(body)
    response.write(body.subarray(0, end))
    setTimeout(() => response.end(body.subarray(end)), PAUSE)
  })
  const origin = `http://localhost:${await listen(server, 0)}`
  return {
    origin,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** A slow phone's line, in bytes a second and milliseconds. */
const SLOW = { offline: false, downloadThroughput: 200_000, uploadThroughput: 90_000, latency: 150 }

describe.each([1280, 390])('at %i px', (width) => {
  async function withPage(use: (page: Page) => Promise<void>): Promise<void> {
    const context = await sample.browser.newContext({ viewport: { width, height: 844 } })
    try {
      await use(await context.newPage())
    } finally {
      await context.close()
    }
  }

  async function allShifts(page: Page, paths: readonly string[], shiftsAt = shiftsOf): Promise<string[]> {
    const shifts: string[] = []
    for (const path of paths) shifts.push(...(await shiftsAt(page, path)))
    return shifts
  }

  /** A line that the browser cut while it came slowly moves by chance, which is told; what a page does it does again. */
  async function lastingShifts(page: Page, path: string): Promise<string[]> {
    const once = await shiftsOf(page, path)
    if (once.length === 0) return []
    console.warn('Moved once:', once)
    return shiftsOf(page, path)
  }

  test('nothing moves by itself on any page while all of it comes slowly', { timeout: 300_000 }, async () => {
    // Mostly it is waited for the line: some at once.
    const shares = Array.from({ length: AT_ONCE }, (_, share) =>
      SAMPLE_PAGES.filter((_, at) => at % AT_ONCE === share),
    )
    const watch = (paths: readonly string[]) =>
      withPage(async (page) => {
        const devtools = await page.context().newCDPSession(page)
        await page.route(/\/assets\//, slowly)
        await devtools.send('Network.emulateNetworkConditions', SLOW)
        // Otherwise all but the first page would have their code at hand.
        await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
        expect(await allShifts(page, paths, lastingShifts)).toEqual([])
      })
    await Promise.all(shares.map(watch))
  })

  test.each(Object.entries(LOST))('nothing moves while pictures are %s', (_, answer) =>
    withPage(async (page) => {
      await page.route(/\/assets\//, answer)
      expect(await allShifts(page, PICTURED)).toEqual([])
    }),
  )

  test('nothing moves on an article that is not printed', () =>
    withPage(async (page) => {
      const shell = await (await fetch(`${sample.origin}/shell.html`)).text()
      // So short that the way on below its coverage is on the screen.
      const short = '/article/2026-11-19-vell-counts-its-benches'
      await page.route(`**${short}`, (route) => route.fulfill({ body: shell, contentType: 'text/html' }))
      await page.route(/\/app\/story-[^/]*\.js$/, slowly)
      expect(await shiftsOf(page, short)).toEqual([])
    }))

  test('the masthead does not move while pages come in pieces', async () => {
    const { origin, close } = await serveInPieces()
    await withPage(async (page) => {
      const shifts: string[] = []
      // What follows comes in pieces as well, of which the browser makes the cuts: a line may be cut within a word.
      for (const path of ['/', SAMPLE_STORY, SAMPLE_ARTICLE, '/article/there-is-no-such-article'])
        shifts.push(...(await shiftsOf(page, path, origin, 'main, footer')))
      expect(shifts).toEqual([])
    })
    await close()
  })

  test('nothing moves where a look is set, a source is muted and a visit was before', () =>
    withPage(async (page) => {
      await page.goto(`${sample.origin}/settings`)
      await page.waitForSelector('html[data-ready]')
      for (const label of ['Dark', 'Large', 'Compact']) await page.getByLabel(label, { exact: true }).check()
      await page.goto(`${sample.origin}/source/northernledger.example`)
      await page.getByRole('button', { name: 'Mute' }).click()
      await page.evaluate(() => {
        const visits = { seen: Date.now(), previous: Date.now() - 2 * 86_400_000 }
        localStorage.setItem('throughline:last-seen', JSON.stringify(visits))
      })
      expect(await allShifts(page, [...PICTURED, '/following'])).toEqual([])
    }))
})
